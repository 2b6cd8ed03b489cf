// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** Places of the plots below the legend, in a grid whose cells are about as wide as curves are read best. */
final class ChartLayout {
	private static final double BEST = 1.8;
	private final ChartRequest request;
	private final int top;
	private final int count;

	private ChartLayout(ChartRequest request, int legend, int count) {
		this.request = request;
		this.top = legend;
		this.count = count;
	}

	/** As many plots, row by row. */
	static List<Rectangle> of(ChartRequest request, int legend, int count) {
		return new ChartLayout(request, legend, count).plots();
	}

	private List<Rectangle> plots() {
		int columns = columns();
		int rows = Math.ceilDiv(count, columns);
		int width = request.width() / columns;
		int height = height() / rows;
		int left = 8 * request.character();
		int around = request.line() + 8;
		List<Rectangle> plots = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			plots.add(new Rectangle(i % columns * width + left, top + i / columns * height + around,
					Math.max(2, width - left - 2 * request.character()), Math.max(2, height - 2 * around)));
		}
		return List.copyOf(plots);
	}

	private int columns() {
		int best = 1;
		for (int columns = 2; columns <= count; columns++) {
			if (misfit(columns) < misfit(best)) {
				best = columns;
			}
		}
		return best;
	}

	private double misfit(int columns) {
		double cell = request.width() / (double) columns / (height() / (double) Math.ceilDiv(count, columns));
		return Math.abs(Math.log(cell / BEST));
	}

	private int height() {
		return Math.max(1, request.height() - top - 2);
	}
}
