// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.run.Metric;
import org.attune.ui.chart.ChartStyle;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;

/**
 * How far a value of a metric is from another one.
 *
 * @param difference this value without the other one, finite
 */
public record MetricChange(Metric metric, double difference) {
	/** Half of the last digit that is written of a part of a whole. */
	private static final double UNSEEN = 0.00005;
	static final String MINUS = "\u2212"; //$NON-NLS-1$

	/** What a change is good for. Its sign is a triangle up for the better, also where lower is better. */
	public enum Verdict {
		BETTER("\u25b2", Messages.change_better), //$NON-NLS-1$
		WORSE("\u25bc", Messages.change_worse), //$NON-NLS-1$
		SAME("=", Messages.change_same); //$NON-NLS-1$

		private final String sign;
		private final String words;

		Verdict(String sign, String words) {
			this.sign = sign;
			this.words = words;
		}

		public String sign() {
			return sign;
		}

		/** The colour that goes with the sign, blue or orange, which everybody tells apart; empty: none. */
		public Optional<Color> colour(ChartStyle style) {
			return this == SAME ? Optional.empty() : Optional.of(ChartStyle.colour(style.run(this == BETTER ? 1 : 2)));
		}
	}

	/** Empty where one of the values is missing or no number. */
	public static Optional<MetricChange> of(Metric metric, OptionalDouble value, OptionalDouble other) {
		double difference = value.orElse(Double.NaN) - other.orElse(Double.NaN);
		return Double.isFinite(difference) ? Optional.of(new MetricChange(metric, difference)) : Optional.empty();
	}

	/** A difference that nobody can see in the text is none. */
	public Verdict verdict() {
		if (difference == 0 || RunText.isFraction(metric) && Math.abs(difference) < UNSEEN) {
			return Verdict.SAME;
		}
		return difference > 0 == metric.higherIsBetter() ? Verdict.BETTER : Verdict.WORSE;
	}

	/** The sign of the verdict and the difference, for example "\u25b2 +1.20 pp"; only the sign where there is none. */
	public String text() {
		return verdict() == Verdict.SAME ? Verdict.SAME.sign : verdict().sign + ' ' + amount();
	}

	/** The same in words, for example "better: +1.20 pp". */
	public String words() {
		return verdict() == Verdict.SAME ? Verdict.SAME.words : NLS.bind(verdict().words, amount());
	}

	private String amount() {
		double size = Math.abs(difference);
		String amount = RunText.isFraction(metric)
				? NLS.bind(Messages.change_points, String.format(Locale.ROOT, "%.2f", size * 100)) //$NON-NLS-1$
				: RunText.number(OptionalDouble.of(size));
		return (difference < 0 ? MINUS : "+") + amount; //$NON-NLS-1$
	}
}
