// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
			rows.add(new Row(curve.owner().number(), text(curve, picture.panel().quantity(), axis, nearest)));
		}
		return new Readout(nearest, NLS.bind(Messages.readout_title, axis.title(), axis.text(nearest)), rows);
	}

	private static List<Curve> byRun(List<Curve> curves) {
		return curves.stream().sorted(Comparator.comparingInt((Curve curve) -> curve.owner().number())
				.thenComparing(curve -> curve.owner().seed())).toList();
	}

	private static double nearest(List<Curve> curves, double x) {
		double nearest = Double.NaN;
		for (Curve curve : curves) {
			int index = curve.measured().nearest(x);
			if (index >= 0 && !(Math.abs(nearest - x) <= Math.abs(curve.measured().x(index) - x))) {
				nearest = curve.measured().x(index);
			}
		}
		return nearest;
	}

	private static String text(Curve curve, Quantity quantity, XAxis axis, double x) {
		int index = curve.measured().nearest(x);
		String value = quantity.text(curve.measured().y(index));
		if (curve.band().isPresent()) {
			value = mean(curve.band().get(), index, value, quantity);
		}
		if (curve.smoothed()) {
			value = NLS.bind(Messages.readout_smoothed, value, quantity.text(curve.shown().y(index)));
		}
		double place = curve.measured().x(index);
		if (place != x) {
			value = NLS.bind(Messages.readout_elsewhere, value, axis.text(place));
		}
		return NLS.bind(Messages.readout_row, new Object[] { curve.owner().label(), curve.metric().label(), value });
	}

	/** A mean with its interval, if there is one, and with how many seeds it is of. */
	private static String mean(Band band, int index, String mean, Quantity quantity) {
		double half = band.measured()[index];
		String text = Double.isNaN(half) ? mean : NLS.bind(Messages.readout_interval, mean, quantity.text(half));
		return band.left()[index] == 0 ? NLS.bind(Messages.readout_seeds, text, band.n()[index])
				: NLS.bind(Messages.readout_seedsLeft, new Object[] { text, band.n()[index], band.left()[index] });
	}

	/** Title and rows as lines of text. */
	String asText() {
		StringBuilder text = new StringBuilder(title);
		rows.forEach(row -> text.append('\n').append(row.text()));
		return text.toString();
	}
}
