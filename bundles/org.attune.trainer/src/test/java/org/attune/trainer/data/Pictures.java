// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Image files for tests. */
public final class Pictures {
	private Pictures() {
	}

	static byte[] encoded(BufferedImage image, String format) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (!ImageIO.write(image, format, bytes)) {
			throw new IOException("no writer for " + format);
		}
		return bytes.toByteArray();
	}

	static BufferedImage plain(int width, int height, int type, Color colour) {
		final BufferedImage image = new BufferedImage(width, height, type);
		final Graphics2D graphics = image.createGraphics();
		graphics.setColor(colour);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return image;
	}

	public static byte[] png(Color colour) throws IOException {
		return encoded(plain(8, 8, BufferedImage.TYPE_INT_RGB, colour), "png");
	}

	/** The begin of a file that claims to be so large and to have four channels of 16 bits. */
	static byte[] pngOf(int width, int height) throws IOException {
		final ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		file.write(pngChunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 16).put((byte) 6).array()));
		file.write(pngChunk("IDAT", new byte[100]));
		return file.toByteArray();
	}

	static byte[] pngChunk(String type, byte[] content) {
		final CRC32 sum = new CRC32();
		final byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		sum.update(name);
		sum.update(content);
		return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(name).put(content).putInt((int) sum.getValue())
				.array();
	}

	/** A folder of the given splits and two classes with two images each. */
	static Path dataset(Path folder, String... splits) throws IOException {
		for (String split : splits) {
			for (String name : List.of("cat", "dog")) {
				final Path target = Files.createDirectories(folder.resolve(split).resolve(name));
				Files.write(target.resolve("a.png"), png(Color.RED));
				Files.write(target.resolve("b.png"), png(Color.BLUE));
			}
		}
		return folder;
	}

	/** A folder whose few files take many seconds to decode, but for the first one, which cannot be read. */
	public static Path largeDataset(Path folder) throws IOException {
		final byte[] large = encoded(plain(4000, 4000, BufferedImage.TYPE_INT_RGB, Color.RED), "png");
		Files.write(Files.createDirectories(folder.resolve("train").resolve("cat")).resolve("0-damaged.png"), new byte[9]);
		for (String split : List.of("train", "val")) {
			for (int index = 0; index < 60; index++) {
				final Path target = Files.createDirectories(folder.resolve(split).resolve(index % 2 == 0 ? "cat" : "dog"));
				Files.write(target.resolve("large-" + index + ".png"), large);
			}
		}
		return folder;
	}
}
