// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of an image file.
 *
 * @param image   three planes of bytes; empty if the image could not be read
 * @param failure why it could not be read, for people; empty if it could
 * @param lasting whether the file as it is would always give the same
 */
record Decoded(byte[] image, String failure, boolean lasting) {
	private static final int LONGEST_FAILURE = 500;

	static Decoded of(byte[] image) {
		return new Decoded(image, "", true);
	}

	static Decoded failed(String failure, boolean lasting) {
		return new Decoded(new byte[0], failure.substring(0, Math.min(LONGEST_FAILURE, failure.length())), lasting);
	}

	/** Those that could be read. @param labels of at least as many, in the same order */
	static ImageSet readable(List<Decoded> all, List<Integer> labels) {
		final List<byte[]> images = new ArrayList<>(all.size());
		final List<Integer> labelsOfImages = new ArrayList<>(all.size());
		for (int index = 0; index < all.size(); index++) {
			if (all.get(index).isReadable()) {
				images.add(all.get(index).image());
				labelsOfImages.add(labels.get(index));
			}
		}
		return new ImageSet(images, labelsOfImages);
	}

	boolean isReadable() {
		return failure.isEmpty();
	}
}
