// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import org.attune.trainer.RunContext;
import org.attune.trainer.seal.SealKey;
import org.attune.trainer.seal.SealedStream;

/**
 * One file of decoded images: 8 bytes of magic, 32 of the key, number of images and bytes of an image (4 each); per image 1 and its
 * bytes, or 0 and why it could not be read; at last the CRC32C of all that (8). Numbers are big-endian. Behind the magic all may be
 * a sealed stream.
 */
final class ImageCacheFile {
	static final String PREFIX = "images-";
	static final String PART = ".part";

	private static final String SUFFIX = ".decoded";
	private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f]{64}\\" + SUFFIX);
	private static final Pattern NAME_OF_PART = Pattern.compile(PREFIX + "[0-9]+\\" + PART);
	private static final byte[] MAGIC = "attuneI1".getBytes(StandardCharsets.US_ASCII);
	private static final int BUFFER = 1 << 16;
	/** Key, numbers and checksum. */
	private static final int BYTES_OF_FRAME = 32 + 2 * Integer.BYTES + Long.BYTES;

	private ImageCacheFile() {
	}

	/** @param key 64 hexadecimal digits */
	static String name(String key) {
		return PREFIX + key + SUFFIX;
	}

	/** Whether name and magic say that this file was written here. */
	static boolean isComplete(Path file) throws IOException {
		return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file) && Arrays.equals(MAGIC, begin(file));
	}

	/** The same for a file that was begun; it may be empty. */
	static boolean isPart(Path file) throws IOException {
		if (!NAME_OF_PART.matcher(file.getFileName().toString()).matches() || !Files.isRegularFile(file)) {
			return false;
		}
		final byte[] begin = begin(file);
		return Arrays.equals(MAGIC, 0, begin.length, begin, 0, begin.length);
	}

	/** @param seal of images that must not lie open, all of which are readable */
	static void write(Path file, String key, List<Decoded> images, int length, Optional<SealKey> seal, RunContext context)
			throws IOException {
		final CRC32C sum = new CRC32C();
		sum.update(MAGIC);
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
			stream.write(MAGIC);
			try (DataOutputStream data = new DataOutputStream(new CheckedOutputStream(sealed(stream, images, length, seal), sum))) {
				writeImages(data, key, images, length, context);
				data.writeLong(sum.getValue());
			}
		}
	}

	private static OutputStream sealed(OutputStream stream, List<Decoded> images, int length, Optional<SealKey> seal)
			throws IOException {
		return seal.isEmpty() ? stream : new BufferedOutputStream(
				SealedStream.to(stream, BYTES_OF_FRAME + (long) images.size() * (1 + length), seal.get()), BUFFER);
	}

	private static void writeImages(DataOutputStream data, String key, List<Decoded> images, int length, RunContext context)
			throws IOException {
		data.write(HexFormat.of().parseHex(key));
		data.writeInt(images.size());
		data.writeInt(length);
		for (Decoded image : images) {
			context.checkCancelled();
			write(image, data);
		}
	}

	/** @throws IOException also if the content is not what was asked for, whole and as it was written */
	static List<Decoded> read(Path file, String key, int count, int length, Optional<SealKey> seal, RunContext context)
			throws IOException {
		final CRC32C sum = new CRC32C();
		sum.update(MAGIC);
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
			if (!Arrays.equals(MAGIC, stream.readNBytes(MAGIC.length))) {
				throw new IOException("it is no file of decoded images");
			}
			final InputStream opened = seal.isEmpty() ? stream : new BufferedInputStream(SealedStream.of(stream, seal.get()), BUFFER);
			final DataInputStream data = new DataInputStream(new CheckedInputStream(opened, sum));
			checkHeader(data, key, count, length);
			final List<Decoded> images = new ArrayList<>(count);
			for (int index = 0; index < count; index++) {
				context.checkCancelled();
				images.add(image(data, length));
			}
			final long expected = sum.getValue();
			if (data.readLong() != expected || data.read() >= 0) {
				throw new IOException("it is damaged");
			}
			return images;
		} catch (EOFException e) {
			throw new IOException("it ends too early", e);
		} catch (UTFDataFormatException e) {
			throw new IOException("it is damaged", e);
		}
	}

	private static void write(Decoded image, DataOutputStream data) throws IOException {
		data.writeByte(image.isReadable() ? 1 : 0);
		if (image.isReadable()) {
			data.write(image.image());
		} else {
			data.writeUTF(image.failure());
		}
	}

	private static void checkHeader(DataInputStream data, String key, int count, int length) throws IOException {
		final byte[] expected = HexFormat.of().parseHex(key);
		if (!Arrays.equals(expected, data.readNBytes(expected.length)) || data.readInt() != count || data.readInt() != length) {
			throw new IOException("it holds other images");
		}
	}

	private static Decoded image(DataInputStream data, int length) throws IOException {
		if (data.readByte() == 0) {
			return Decoded.failed(data.readUTF(), true);
		}
		final byte[] image = new byte[length];
		data.readFully(image);
		return Decoded.of(image);
	}

	private static byte[] begin(Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return stream.readNBytes(MAGIC.length);
		}
	}
}
