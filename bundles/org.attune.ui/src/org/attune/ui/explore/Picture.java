// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.OptionalInt;

import org.attune.ui.chart.Raster;
import org.eclipse.swt.graphics.Rectangle;

/** A plot that was drawn in the background. */
interface Picture {
	Frame frame();

	/** What the raster shows of the drawing area, in points. */
	Rectangle plot();

	Raster raster();

	ExploreData data();

	/** The run that a place, in points, means; its index among the data's runs. */
	OptionalInt runAt(int x, int y);
}
