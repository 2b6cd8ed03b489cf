// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/** Image files for tests. */
final class Pictures {
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

	static byte[] png(Color colour) throws IOException {
		return encoded(plain(8, 8, BufferedImage.TYPE_INT_RGB, colour), "png");
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
}
