// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;

import org.attune.core.run.Metric;

/** The charts that the view can show, with the metrics in each. */
enum Panel {
	/** The one to begin with: how the loss falls, and whether what is learnt holds for other images. */
	LOSS(Messages.panel_loss, Quantity.LOSS, Metric.LOSS, Metric.VALIDATION_LOSS),
	ACCURACY(Messages.panel_accuracy, Quantity.FRACTION, Metric.TRAINING_ACCURACY, Metric.VALIDATION_ACCURACY),
	BATCH_LOSS(Metric.LOSS, Quantity.LOSS), TRAINING_LOSS(Metric.TRAINING_LOSS, Quantity.LOSS),
	VALIDATION_LOSS(Metric.VALIDATION_LOSS, Quantity.LOSS),
	TRAINING_ACCURACY(Metric.TRAINING_ACCURACY, Quantity.FRACTION),
	VALIDATION_ACCURACY(Metric.VALIDATION_ACCURACY, Quantity.FRACTION), THROUGHPUT(Metric.THROUGHPUT, Quantity.RATE);

	private final String title;
	private final Quantity quantity;
	private final List<Metric> metrics;

	Panel(String title, Quantity quantity, Metric... metrics) {
		this.title = title;
		this.quantity = quantity;
		this.metrics = List.of(metrics);
	}

	Panel(Metric metric, Quantity quantity) {
		this(metric.unit().isEmpty() ? metric.label() : metric.label() + ", " + metric.unit(), quantity, metric); //$NON-NLS-1$
	}

	String title() {
		return title;
	}

	Quantity quantity() {
		return quantity;
	}

	List<Metric> metrics() {
		return metrics;
	}
}
