// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Round positions on an axis: multiples of 1, 2 or 5 times a power of ten, decades on a logarithmic axis. */
public final class Ticks {
	private static final double[] ROUND = { 1, 2, 5, 10 };
	private static final double[] CLOCK = { 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200,
			86_400, 172_800 };
	private static final double[] MANTISSAS = { 1, 2, 5 };

	private Ticks() {
	}

	/** Ticks within the scale, about {@code most} of them or fewer, ascending. */
	public static List<Tick> of(AxisScale scale, int most) {
		double step = step(scale, most);
		return of(scale, most, value -> NumberText.tick(value, step));
	}

	/** As {@link #of(AxisScale, int)} with own labels. */
	public static List<Tick> of(AxisScale scale, int most, DoubleFunction<String> label) {
		if (scale.logarithmic()) {
			List<Tick> decades = decades(scale, most);
			// within less than a decade, round multiples say more
			if (decades.size() >= 2) {
				return decades;
			}
		}
		return multiples(scale, step(scale, most), label);
	}

	/** Ticks of an axis of seconds, at the round times of a clock. */
	public static List<Tick> durations(AxisScale scale, int most) {
		if (scale.logarithmic()) {
			return of(scale, most, NumberText::duration).stream()
					.map(tick -> new Tick(tick.value(), NumberText.duration(tick.value()))).toList();
		}
		double wanted = (scale.maximum() - scale.minimum()) / Math.max(1, most);
		double step = wanted <= 1 ? step(scale, most)
				: DoubleStream.of(CLOCK).filter(each -> each >= wanted).findFirst().orElseGet(() -> step(scale, most));
		return multiples(scale, step, NumberText::duration);
	}

	/** Distance of neighbouring ticks on a linear axis. */
	public static double step(AxisScale scale, int most) {
		double wanted = (scale.maximum() - scale.minimum()) / Math.max(1, most);
		double power = Math.pow(10, Math.floor(Math.log10(wanted)));
		for (double round : ROUND) {
			// the tolerance keeps 0.2000000001 from becoming 0.5
			if (round * power >= wanted * (1 - 1e-9)) {
				return round * power;
			}
		}
		return 10 * power;
	}

	private static List<Tick> multiples(AxisScale scale, double step, DoubleFunction<String> label) {
		List<Tick> ticks = new ArrayList<>();
		long first = (long) Math.ceil(scale.minimum() / step - 1e-9);
		long last = (long) Math.floor(scale.maximum() / step + 1e-9);
		for (long multiple = first; multiple <= last; multiple++) {
			double value = multiple * step;
			ticks.add(new Tick(value, label.apply(value)));
		}
		return ticks;
	}

	private static List<Tick> decades(AxisScale scale, int most) {
		int first = (int) Math.floor(Math.log10(scale.minimum()));
		int last = (int) Math.ceil(Math.log10(scale.maximum()));
		int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(1, most)));
		List<Tick> fine = decades(scale, first, last, 1, true);
		if (fine.size() <= most + 1) {
			return fine;
		}
		List<Tick> thinned = decades(scale, first, last, every, false);
		return thinned.size() >= 2 ? thinned : decades(scale, first, last, 1, false);
	}

	private static List<Tick> decades(AxisScale scale, int first, int last, int every, boolean between) {
		List<Tick> ticks = new ArrayList<>();
		for (int exponent = first; exponent <= last; exponent++) {
			if (Math.floorMod(exponent, every) == 0) {
				addDecade(ticks, scale, exponent, between);
			}
		}
		return ticks;
	}

	private static void addDecade(List<Tick> ticks, AxisScale scale, int exponent, boolean between) {
		for (double mantissa : MANTISSAS) {
			double value = mantissa * Math.pow(10, exponent);
			boolean inside = value >= scale.minimum() * (1 - 1e-9) && value <= scale.maximum() * (1 + 1e-9);
			if (inside && (between || mantissa == 1)) {
				ticks.add(new Tick(value, NumberText.decade(mantissa, exponent)));
			}
		}
	}
}
