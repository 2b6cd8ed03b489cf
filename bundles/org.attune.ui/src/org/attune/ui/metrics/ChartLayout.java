// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.eclipse.swt.graphics.Rectangle;

/** Places of the two plots below the legend: one above the other, or side by side where the view is flat. */
record ChartLayout(Rectangle loss, Rectangle accuracy) {

	static ChartLayout of(ChartRequest request, int legend) {
		int left = 8 * request.character();
		int above = request.line() + 8;
		int below = request.line() + 8;
		int right = 2 * request.character();
		int free = request.height() - legend - 2;
		if (request.width() > 2 * free) {
			int width = request.width() / 2 - left - right;
			int height = free - above - below;
			int second = request.width() / 2 + left;
			return new ChartLayout(plot(left, legend + above, width, height),
					plot(second, legend + above, width, height));
		}
		int width = request.width() - left - right;
		int height = free / 2 - above - below;
		return new ChartLayout(plot(left, legend + above, width, height),
				plot(left, legend + free / 2 + above, width, height));
	}

	Rectangle of(Panel panel) {
		return panel == Panel.LOSS ? loss : accuracy;
	}

	private static Rectangle plot(int x, int y, int width, int height) {
		return new Rectangle(x, y, Math.max(2, width), Math.max(2, height));
	}
}
