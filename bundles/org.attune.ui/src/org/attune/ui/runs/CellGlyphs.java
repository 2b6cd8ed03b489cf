// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Small signs in cells, drawn in the colour of the cell's text. */
final class CellGlyphs {
	/** Side of a sign, in points. */
	static final int SIZE = 13;
	private static final int HALF_TRANSPARENT = 110;
	private static final int POINTS = 5;

	private CellGlyphs() {
	}

	/** A check box. @param anyway whether the run is shown without having been checked, which a paler mark says */
	static void check(GC gc, Rectangle bounds, boolean checked, boolean anyway) {
		int x = bounds.x + (bounds.width - SIZE) / 2;
		int y = bounds.y + (bounds.height - SIZE) / 2;
		gc.setAlpha(checked ? 255 : HALF_TRANSPARENT);
		gc.drawRectangle(x, y, SIZE - 1, SIZE - 1);
		if (checked || anyway) {
			gc.setLineWidth(2);
			gc.drawPolyline(new int[] { x + 3, y + 6, x + 5, y + 9, x + 10, y + 3 });
			gc.setLineWidth(1);
		}
		gc.setAlpha(255);
	}

	static void star(GC gc, Rectangle bounds, boolean starred) {
		int[] outline = new int[4 * POINTS];
		for (int i = 0; i < 2 * POINTS; i++) {
			double angle = Math.PI * i / POINTS - Math.PI / 2;
			double radius = i % 2 == 0 ? SIZE / 2.0 : SIZE / 5.0;
			outline[2 * i] = (int) Math.round(bounds.x + bounds.width / 2.0 + radius * Math.cos(angle));
			outline[2 * i + 1] = (int) Math.round(bounds.y + bounds.height / 2.0 + radius * Math.sin(angle));
		}
		if (starred) {
			fill(gc, outline);
		} else {
			gc.setAlpha(HALF_TRANSPARENT);
			gc.drawPolygon(outline);
			gc.setAlpha(255);
		}
	}

	/** Tells whether the runs of a group follow. */
	static void twistie(GC gc, Rectangle bounds, boolean open) {
		int x = bounds.x + SIZE / 2 + 2;
		int y = bounds.y + bounds.height / 2;
		fill(gc, open ? new int[] { x - 4, y - 2, x + 5, y - 2, x, y + 4 } : new int[] { x - 2, y - 5, x - 2, y + 5, x + 4, y });
	}

	/** A triangle that tells the direction of the order. */
	static void arrow(GC gc, int x, int y, boolean descending) {
		int tip = descending ? 4 : -4;
		fill(gc, new int[] { x - 4, y - tip / 2, x + 4, y - tip / 2, x, y + tip });
	}

	private static void fill(GC gc, int[] outline) {
		Color before = gc.getBackground();
		gc.setAntialias(SWT.ON);
		gc.setBackground(gc.getForeground());
		gc.fillPolygon(outline);
		gc.setBackground(before);
	}
}
