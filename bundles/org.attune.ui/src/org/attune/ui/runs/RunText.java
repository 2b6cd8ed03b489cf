// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.eclipse.osgi.util.NLS;

/** Facts of a run as tables write them. */
public final class RunText {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT);

	private RunText() {
	}

	/** Name of the experiment's file; its folder is in the tooltip. */
	public static String experiment(Run run) {
		return run.experiment().substring(run.experiment().lastIndexOf('/') + 1);
	}

	/**
	 * The status; before the first iteration also what the worker is doing, which can take minutes, and of a run whose loss
	 * is no number any more since when.
	 */
	public static String status(Run run) {
		String label = run.status().label();
		OptionalLong since = run.firstNotFinite(Metric.LOSS);
		if (since.isPresent()) {
			Object[] parts = { label, run.last(Metric.LOSS).orElse(Double.NaN), since.getAsLong() };
			return NLS.bind(Double.isFinite((double) parts[1]) ? Messages.cell_wasNotFinite : Messages.cell_notFinite, parts);
		}
		return run.status().ended() || run.message().isEmpty() ? label
				: NLS.bind(Messages.cell_activity, label, run.message());
	}

	public static String epoch(Run run) {
		return run.epochs() > 0 ? NLS.bind(Messages.cell_epoch, run.epoch(), run.epochs()) : ""; //$NON-NLS-1$
	}

	public static String bestEpoch(Run run) {
		OptionalInt epoch = run.bestEpoch(MetricColumn.OBJECTIVE);
		return epoch.isPresent() ? Integer.toString(epoch.getAsInt()) : ""; //$NON-NLS-1$
	}

	static String tags(Run run) {
		return String.join(", ", run.annotation().tags()); //$NON-NLS-1$
	}

	/** The note in one line. */
	static String note(Run run) {
		return run.annotation().note().strip().replaceAll("\\s*\\R\\s*", " \u00b7 "); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** An id in words: "learningRate" as "Learning rate". */
	public static String words(String id) {
		String words = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	/** A value of a metric. */
	public static String value(Metric metric, OptionalDouble value) {
		return isFraction(metric) ? percent(value) : number(value);
	}

	/** Whether the metric's values are parts of a whole, which are written as percentages. */
	static boolean isFraction(Metric metric) {
		return metric == Metric.VALIDATION_ACCURACY || metric == Metric.TRAINING_ACCURACY;
	}

	/** 0.9123 as "91.23 %". */
	public static String percent(OptionalDouble fraction) {
		if (fraction.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		double value = fraction.getAsDouble();
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f %%", value * 100) //$NON-NLS-1$
				: Double.toString(value);
	}

	/** With four significant digits; NaN in words, never as a number. */
	public static String number(OptionalDouble number) {
		if (number.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		double value = number.getAsDouble();
		return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString()
				: Double.toString(value);
	}

	/** Seconds as "0:07", "12:34" or "1:02:03". */
	public static String duration(OptionalDouble seconds) {
		return seconds.isEmpty() ? "" : duration(Duration.ofSeconds((long) seconds.getAsDouble())); //$NON-NLS-1$
	}

	/** A difference of seconds as "+0:07" or "\u22121:02:03"; "=" for none. */
	public static String durationChange(double seconds) {
		return seconds == 0 ? "=" //$NON-NLS-1$
				: (seconds < 0 ? MetricChange.MINUS : "+") + duration(OptionalDouble.of(Math.abs(seconds))); //$NON-NLS-1$
	}

	private static String duration(Duration duration) {
		long hours = duration.toHours();
		if (hours > 0) {
			return String.format(Locale.ROOT, "%d:%02d:%02d", hours, duration.toMinutesPart(), //$NON-NLS-1$
					duration.toSecondsPart());
		}
		return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart()); //$NON-NLS-1$
	}

	/** The time of day, with the date where it was not today. */
	public static String started(Run run) {
		ZonedDateTime started = run.submittedAt().atZone(ZoneId.systemDefault());
		return (started.toLocalDate().equals(LocalDate.now()) ? TIME : DATE).format(started);
	}
}
