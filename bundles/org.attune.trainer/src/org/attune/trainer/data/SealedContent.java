// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in the sections of a sealed dataset. Tuning: the network's alias and name (UTF, both empty where it is not blinded),
 * numbers of classes, training and validation images (4 bytes each), the label of each image (4), and the images. Test: the number
 * of test images, their labels, and the images. An image: its length (4) and the file's bytes. There are no names of classes and
 * files, so that nobody can tell them.
 */
final class SealedContent {
	private static final int INTS_OF_IMAGE = 2;

	private SealedContent() {
	}

	/**
	 * What the tuning section begins with.
	 *
	 * @param alias   what tasks call the network; empty if they call it by its name
	 * @param network empty as well then
	 */
	record Opening(String alias, String network, int classes, int training, int validation) {
		static Opening read(DataInputStream input) throws IOException {
			return new Opening(input.readUTF(), input.readUTF(), input.readInt(), input.readInt(), input.readInt());
		}

		void write(DataOutputStream output) throws IOException {
			output.writeUTF(alias);
			output.writeUTF(network);
			output.writeInt(classes);
			output.writeInt(training);
			output.writeInt(validation);
		}

		/** How many there are in the section. */
		int images() {
			return training + validation;
		}

		/** Bytes that it takes. Names are ASCII. */
		long length() {
			return 2L * Short.BYTES + (alias + network).getBytes(StandardCharsets.US_ASCII).length + 3L * Integer.BYTES;
		}
	}

	static List<Integer> labels(DataInputStream input, int count) throws IOException {
		final List<Integer> labels = new ArrayList<>(count);
		for (int index = 0; index < count; index++) {
			labels.add(input.readInt());
		}
		return labels;
	}

	/** The next image file as it was packed. */
	static byte[] image(DataInputStream input) throws IOException {
		final byte[] file = new byte[input.readInt()];
		input.readFully(file);
		return file;
	}

	/** Bytes that images take. */
	static long length(List<ImageEntry> images) {
		return images.stream().mapToLong(image -> INTS_OF_IMAGE * Integer.BYTES + image.size()).sum();
	}

	/** Writes labels and copies image files. */
	static void write(List<ImageEntry> images, OutputStream output) throws IOException {
		final DataOutputStream data = new DataOutputStream(output);
		for (ImageEntry image : images) {
			data.writeInt(image.label());
		}
		for (ImageEntry image : images) {
			data.writeInt((int) image.size());
			try (InputStream file = Files.newInputStream(image.file())) {
				checkLength(file.transferTo(data), image);
			}
		}
	}

	private static void checkLength(long copied, ImageEntry image) throws IOException {
		if (copied != image.size()) {
			throw new IOException("'" + image.file() + "' was written to while it was packed; pack again when nobody does");
		}
	}
}
