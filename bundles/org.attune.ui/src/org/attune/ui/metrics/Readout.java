// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.run.Metric;
import org.eclipse.osgi.util.NLS;

/**
 * What the curves of a chart say at one place of the horizontal axis.
 *
 * @param x
 *            place of the point nearest to the one asked for
 */
record Readout(double x, String title, List<Row> rows) {

	/** A curve's value, with the number of its run. */
	record Row(int number, String text) {
	}

	/** Reads every curve of the chart at its point nearest to {@code x}. */
	static Readout of(PanelPicture picture, XAxis axis, double x) {
		double nearest = nearest(picture.curves(), x);
		List<Row> rows = new ArrayList<>();
		for (Curve curve : byRun(picture.curves())) {
			rows.add(new Row(curve.number(), text(curve, nearest)));
		}
		return new Readout(nearest, NLS.bind(Messages.readout_title, axis.title(), place(nearest)), rows);
	}

	private static List<Curve> byRun(List<Curve> curves) {
		return curves.stream().sorted(Comparator.comparingInt(Curve::number)).toList();
	}

	private static double nearest(List<Curve> curves, double x) {
		double nearest = Double.NaN;
		for (Curve curve : curves) {
			int index = curve.nearest(x);
			if (index >= 0 && !(Math.abs(nearest - x) <= Math.abs(curve.xs()[index] - x))) {
				nearest = curve.xs()[index];
			}
		}
		return nearest;
	}

	private static String text(Curve curve, double x) {
		int index = curve.nearest(x);
		String value = value(curve.metric(), curve.raw()[index]);
		if (curve.smoothed()) {
			value = NLS.bind(Messages.readout_smoothed, value, value(curve.metric(), curve.smooth()[index]));
		}
		if (curve.xs()[index] != x) {
			value = NLS.bind(Messages.readout_elsewhere, value, place(curve.xs()[index]));
		}
		return NLS.bind(Messages.readout_row, new Object[] { curve.run(), curve.metric().label(), value });
	}

	private static String value(Metric metric, double value) {
		boolean fraction = metric == Metric.TRAINING_ACCURACY || metric == Metric.VALIDATION_ACCURACY;
		return fraction ? NumberText.percent(value) : NumberText.significant(value, 4);
	}

	private static String place(double x) {
		return x == Math.rint(x) ? Long.toString((long) x) : NumberText.significant(x, 4);
	}

	/** Title and rows as lines of text. */
	String asText() {
		StringBuilder text = new StringBuilder(title);
		rows.forEach(row -> text.append('\n').append(row.text()));
		return text.toString();
	}
}
