// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import java.util.function.Function;

import org.attune.trace.wire.Histogram;
import org.attune.trace.wire.LayerStatistics;

/** The columns of the layers: name, ratio, and a histogram each. */
enum LayerColumn {
	LAYER(Messages.column_layer, Messages.column_layerTip, 140, null),
	RATIO(Messages.column_ratio, Messages.column_ratioTip, 210, null),
	PARAMETERS(Messages.column_parameters, Messages.column_parametersTip, 150, LayerStatistics::parameters),
	GRADIENT(Messages.column_gradient, Messages.column_gradientTip, 150, LayerStatistics::gradient),
	ACTIVATIONS(Messages.column_activations, Messages.column_activationsTip, 150, LayerStatistics::activations);

	private final String title;
	private final String tip;
	private final int width;
	private final Function<LayerStatistics, Histogram> histogram;

	LayerColumn(String title, String tip, int width, Function<LayerStatistics, Histogram> histogram) {
		this.title = title;
		this.tip = tip;
		this.width = width;
		this.histogram = histogram;
	}

	String title() {
		return title;
	}

	String tip() {
		return tip;
	}

	/** In points. */
	int width() {
		return width;
	}

	boolean isHistogram() {
		return histogram != null;
	}

	/** Only for columns with histograms. */
	Histogram histogram(LayerStatistics layer) {
		return histogram.apply(layer);
	}

	/** What the cell says in words: to be read by those who cannot see it, and below the table. */
	String text(LayerStatistics layer) {
		return switch (this) {
		case LAYER -> layer.layer();
		case RATIO -> LayerText.ratio(UpdateRatio.of(layer));
		default -> LayerText.histogram(histogram(layer));
		};
	}
}
