// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;

/** The two charts of the view, with the metrics that each shows. */
enum Panel {
	LOSS(Messages.panel_loss), ACCURACY(Messages.panel_accuracy);

	private final String title;

	Panel(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	/** The curves of a run in this chart; without those of which nothing was measured yet. */
	List<Curve> curves(Run run, XAxis axis, double smoothing) {
		List<Curve> curves = new ArrayList<>();
		for (Metric metric : metrics(run)) {
			Series series = run.series(metric);
			if (measured(run, metric, series)) {
				curves.add(curve(run, metric, series, axis, smoothing));
			}
		}
		return curves;
	}

	/** Without validation images the worker reports NaN after every epoch: that is no curve of divergence. */
	private static boolean measured(Run run, Metric metric, Series series) {
		return series.size() > 0 && (!metric.perEpoch() || run.best(metric).isPresent());
	}

	/** A run that reports no iterations still has its training loss per epoch. */
	private List<Metric> metrics(Run run) {
		if (this == ACCURACY) {
			return List.of(Metric.TRAINING_ACCURACY, Metric.VALIDATION_ACCURACY);
		}
		boolean iterations = run.series(Metric.LOSS).size() > 0;
		return List.of(iterations ? Metric.LOSS : Metric.TRAINING_LOSS, Metric.VALIDATION_LOSS);
	}

	private static Curve curve(Run run, Metric metric, Series series, XAxis axis, double smoothing) {
		int size = series.size();
		double[] xs = new double[size];
		double[] ys = new double[size];
		for (int i = 0; i < size; i++) {
			xs[i] = axis == XAxis.EPOCH ? series.epochAt(i) : series.x(i);
			ys[i] = series.y(i);
		}
		return new Curve(run.label(), run.number(), metric, xs, ys, smooth(series, metric, ys, smoothing));
	}

	/** An evaluation once an epoch is no noisy sample: smoothing it would only show values that nobody measured. */
	private static double[] smooth(Series series, Metric metric, double[] ys, double smoothing) {
		if (metric.perEpoch()) {
			return ys;
		}
		double[] iterations = new double[ys.length];
		for (int i = 0; i < ys.length; i++) {
			iterations[i] = series.x(i);
		}
		return Smoothing.of(iterations, ys, smoothing);
	}
}
