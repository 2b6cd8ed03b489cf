// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Writes text of one font into cells. Text that does not fit ends in an ellipsis, so that no number loses digits unseen. */
final class CellText {
	static final int MARGIN = 5;
	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$
	private static final int REMEMBERED = 20_000;
	/** Measuring a text costs as much as drawing it, and tables repeat their texts. */
	private final Map<String, Integer> widths = new HashMap<>();
	private int height;

	void draw(GC gc, String text, Rectangle bounds, boolean right) {
		int room = bounds.width - 2 * MARGIN;
		if (text.isEmpty() || room <= 0) {
			return;
		}
		String fitting = width(gc, text) <= room ? text : shortened(gc, text, room);
		int x = right ? bounds.x + bounds.width - MARGIN - width(gc, fitting) : bounds.x + MARGIN;
		gc.drawString(fitting, x, bounds.y + (bounds.height - height(gc)) / 2, true);
	}

	private String shortened(GC gc, String text, int room) {
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (width(gc, text.substring(0, middle) + ELLIPSIS) <= room) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return text.substring(0, low) + ELLIPSIS;
	}

	/** So does asking for the height of a font, which is always the same. */
	private int height(GC gc) {
		if (height == 0) {
			height = gc.getFontMetrics().getHeight();
		}
		return height;
	}

	int width(GC gc, String text) {
		if (widths.size() > REMEMBERED) {
			widths.clear();
		}
		return widths.computeIfAbsent(text, any -> gc.stringExtent(any).x);
	}
}
