// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * The generated shapes as a folder of PNG images in the layout that datasets have: something to try packing and training with where
 * there are no images yet. The same seed and size give the same pixels as the dataset {@value GeneratedShapes#NAME} has.
 */
public final class ShapesFolder {
	private final long seed;
	private final int size;

	/** @param size width and height in pixels */
	public ShapesFolder(long seed, int size) {
		this.seed = seed;
		this.size = size;
	}

	/**
	 * Writes train, val and test with a folder for each of the ten classes.
	 *
	 * @param folder   is made; must not be there yet
	 * @param training number of images; 2,000 are as many as the generated dataset has
	 * @param measured number of validation images, and of test images; 400 each are as many as it has
	 */
	public void write(Path folder, int training, int measured) throws IOException {
		writeSplit(folder.resolve(FolderLayout.TRAINING), 0, training);
		writeSplit(folder.resolve("val"), 1, measured);
		writeSplit(folder.resolve("test"), 2, measured);
	}

	private void writeSplit(Path folder, int split, int count) throws IOException {
		for (int index = 0; index < count; index++) {
			final Shape shape = GeneratedShapes.shape(index);
			final Path file = folder.resolve(shape.name().toLowerCase(Locale.ROOT)).resolve(String.format(Locale.ROOT, "%05d.png", index));
			Files.createDirectories(file.getParent());
			ImageIO.write(image(new ShapePainter(Seeds.random(seed, split, index), size).painted(shape)), "png", file.toFile());
		}
	}

	private BufferedImage image(byte[] planes) {
		final BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		for (int pixel = 0; pixel < size * size; pixel++) {
			final int red = planes[pixel] & 0xFF;
			final int green = planes[size * size + pixel] & 0xFF;
			final int blue = planes[2 * size * size + pixel] & 0xFF;
			image.setRGB(pixel % size, pixel / size, red << 16 | green << 8 | blue);
		}
		return image;
	}
}
