// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.attune.trace.wire.Histogram;
import org.attune.trace.wire.LayerStatistics;
import org.attune.ui.chart.NumberText;
import org.eclipse.osgi.util.NLS;

/** Statistics of layers in words. */
final class LayerText {
	private static final int DIGITS = 3;

	private LayerText() {
	}

	static String ratio(UpdateRatio ratio) {
		String value = NumberText.significant(ratio.value(), 2);
		return switch (ratio.advice()) {
		case UNKNOWN -> Messages.ratio_unknown;
		case LOW -> NLS.bind(Messages.ratio_low, value);
		case HIGH -> NLS.bind(Messages.ratio_high, value);
		case HEALTHY -> NLS.bind(Messages.ratio_healthy, value);
		};
	}

	static String histogram(Histogram histogram) {
		if (Double.isNaN(histogram.minimum())) {
			return Messages.histogram_notFinite;
		}
		return NLS.bind(Messages.histogram_range, new Object[] { NumberText.significant(histogram.minimum(), DIGITS),
				NumberText.significant(histogram.maximum(), DIGITS), NumberText.significant(histogram.norm(), DIGITS) });
	}

	/** Everything about a layer in a line. */
	static String details(LayerStatistics layer) {
		String columns = Arrays.stream(LayerColumn.values()).filter(column -> column != LayerColumn.LAYER)
				.map(column -> NLS.bind(Messages.details_column, column.title(), column.text(layer)))
				.collect(Collectors.joining("; ")); //$NON-NLS-1$
		return NLS.bind(Messages.details, new Object[] { layer.layer(), layer.iteration(), columns });
	}
}
