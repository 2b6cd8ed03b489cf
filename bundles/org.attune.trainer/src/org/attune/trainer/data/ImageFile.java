// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads JPEG (grey, RGB, CMYK) and PNG files, told by their content and not by their name. Of an animated PNG it takes the image
 * that programs without animation show.
 */
final class ImageFile {
	/** An image of more pixels is refused before it is decoded. */
	static final long MOST_PIXELS = 50_000_000;

	/** A longer file is refused before it is read. */
	static final long LONGEST_FILE = 256L << 20;

	/** To be raised by whoever makes other bytes of the same file. */
	static final int VERSION = 1;

	private static final Set<String> FORMATS = Set.of("jpeg", "png");

	private ImageFile() {
	}

	/** Reads and resizes. @return three planes of size x size bytes */
	static byte[] read(Path file, int size, DecodingMemory memory) throws UnreadableImageException {
		try {
			checkLength(Files.size(file));
			try (FileStream content = new FileStream(file)) {
				return decode(content, Files.size(file), size, memory);
			}
		} catch (IOException e) {
			throw new UnreadableImageException("the file cannot be read: " + FileProblem.of(e), false, e);
		}
	}

	/** The same with a file's content. */
	static byte[] read(byte[] file, int size, DecodingMemory memory) throws UnreadableImageException {
		checkLength(file.length);
		try (FileStream content = new FileStream(new ByteArrayInputStream(file))) {
			return decode(content, file.length, size, memory);
		} catch (IOException e) {
			throw new UnreadableImageException("the file cannot be read: " + FileProblem.of(e), false, e);
		}
	}

	private static void checkLength(long length) throws UnreadableImageException {
		if (length == 0) {
			throw new UnreadableImageException("the file is empty");
		}
		if (length > LONGEST_FILE) {
			throw new UnreadableImageException("the file is longer than " + (LONGEST_FILE >> 20) + " MiB");
		}
	}

	private static byte[] decode(FileStream content, long length, int size, DecodingMemory memory)
			throws IOException, UnreadableImageException {
		try (ImageInputStream stream = new MemoryCacheImageInputStream(content)) {
			final ImageReader reader = reader(stream);
			try {
				final JpegHeader header = JpegHeader.of(stream);
				reader.setInput(stream, true, true);
				return decode(reader, header, length, size, memory);
			} finally {
				reader.dispose();
			}
		} catch (IOException | RuntimeException e) { // damaged files make the readers throw about anything
			if (content.failure().isPresent()) {
				throw content.failure().get();
			}
			throw new UnreadableImageException("the image is damaged: " + e.getMessage(), true, e);
		}
	}

	private static ImageReader reader(ImageInputStream stream) throws IOException, UnreadableImageException {
		final Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
		while (readers.hasNext()) {
			final ImageReader reader = readers.next();
			if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
				return reader;
			}
			reader.dispose();
		}
		throw new UnreadableImageException("the content is neither JPEG nor PNG");
	}

	private static byte[] decode(ImageReader reader, JpegHeader header, long length, int size, DecodingMemory memory)
			throws IOException, UnreadableImageException {
		final int width = reader.getWidth(0);
		final int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			throw new UnreadableImageException("the image has " + width + " x " + height + " pixels, more than " + MOST_PIXELS);
		}
		final long bytes = length + (long) width * height * (bytesPerPixel(reader) + 3) + (long) Float.BYTES * size * height;
		memory.take(bytes);
		try {
			return Resampling.resized(pixels(reader, header), size);
		} finally {
			memory.giveBack(bytes);
		}
	}

	/** Of what the reader makes, before it becomes three planes. */
	private static int bytesPerPixel(ImageReader reader) throws IOException {
		final ImageTypeSpecifier type = reader.getRawImageType(0);
		return type == null ? 4 : type.getNumBands() * DataBuffer.getDataTypeSize(type.getSampleModel().getDataType()) / 8;
	}

	private static Pixels pixels(ImageReader reader, JpegHeader header) throws IOException, UnreadableImageException {
		final AtomicBoolean cutOff = new AtomicBoolean();
		reader.addIIOReadWarningListener(
				(source, warning) -> cutOff.compareAndSet(false, warning.contains("Premature end") || warning.contains("Truncated")));
		final boolean hasInks = reader.canReadRaster() && header.hasInks(); // PNG has none
		final Pixels pixels = hasInks ? inks(reader, header) : Pixels.of(reader.read(0));
		if (cutOff.get()) {
			throw new UnreadableImageException("the file is cut off");
		}
		return pixels;
	}

	private static Pixels inks(ImageReader reader, JpegHeader header) throws IOException {
		final boolean adobe = header.adobeTransform() != JpegHeader.NONE;
		return Pixels.ofInks(reader.readRaster(0, null), adobe, header.adobeTransform() == JpegHeader.YCCK);
	}
}
