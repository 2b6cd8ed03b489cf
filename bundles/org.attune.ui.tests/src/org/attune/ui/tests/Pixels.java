// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** What a control paints. */
public final class Pixels {
	private final ImageData data;

	private Pixels(ImageData data) {
		this.data = data;
	}

	/** Paints all of the control now, whatever lies on it. */
	public static Pixels of(Control control) {
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(image);
		control.print(gc);
		gc.dispose();
		return taken(image);
	}

	/** What the screen shows of a control that nothing lies on; also of one that the system paints in its own time. */
	public static Pixels onScreen(Control control) {
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(control);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		return taken(image);
	}

	private static Pixels taken(Image image) {
		Pixels pixels = new Pixels(image.getImageData());
		image.dispose();
		return pixels;
	}

	/** Red, green and blue of the pixels of a part, row by row. */
	public int[] in(Rectangle part) {
		return IntStream.range(0, part.width * part.height)
				.map(i -> rgb(part.x + i % part.width, part.y + i / part.width)).toArray();
	}

	private int rgb(int x, int y) {
		RGB colour = data.palette.getRGB(data.getPixel(x, y));
		return colour.red << 16 | colour.green << 8 | colour.blue;
	}

	/** How many pixels of a part there are of a kind. */
	public long count(Rectangle part, IntPredicate kind) {
		return Arrays.stream(in(part)).filter(kind).count();
	}

	/** How much the pixel that differs most from the part's first one differs from it, 0 to 255. */
	public int contrast(Rectangle part) {
		int[] all = in(part);
		return Arrays.stream(all).map(rgb -> Math.abs(grey(rgb) - grey(all[0]))).max().orElse(0);
	}

	private static int grey(int rgb) {
		return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
	}
}
