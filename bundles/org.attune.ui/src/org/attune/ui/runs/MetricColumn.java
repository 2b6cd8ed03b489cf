// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.core.statistics.Summary;
import org.eclipse.osgi.util.NLS;

/** One metric: its last value, its best one, or the one at the epoch that was best for the objective. */
public record MetricColumn(Metric metric, Kind kind) implements RunColumn {
	/** What the best epoch is chosen by. */
	public static final Metric OBJECTIVE = Metric.VALIDATION_ACCURACY;
	public static final MetricColumn BEST_ACCURACY = new MetricColumn(OBJECTIVE, Kind.BEST);
	static final MetricColumn LAST_ACCURACY = new MetricColumn(OBJECTIVE, Kind.LAST);
	static final MetricColumn LAST_LOSS = new MetricColumn(Metric.LOSS, Kind.LAST);
	private static final int WIDTH_BEYOND_TITLE = 4;

	/** Which of a metric's values. */
	public enum Kind {
		LAST(Messages.metric_last, Messages.metric_lastTip), BEST(Messages.metric_best, Messages.metric_bestTip),
		AT_BEST(Messages.metric_atBest, Messages.metric_atBestTip);

		private final String title;
		private final String explanation;

		Kind(String title, String explanation) {
			this.title = title;
			this.explanation = explanation;
		}
	}

	/** All of them, without those that would say the same as another one. */
	public static List<MetricColumn> all() {
		return Arrays.stream(Metric.values()).flatMap(metric -> Arrays.stream(Kind.values())
				.filter(kind -> kind != Kind.AT_BEST || metric.perEpoch() && metric != OBJECTIVE)
				.map(kind -> new MetricColumn(metric, kind))).toList();
	}

	/** For example "validationAccuracy.best". */
	@Override
	public String id() {
		return camelCase(metric.name()) + '.' + camelCase(kind.name());
	}

	private static String camelCase(String constant) {
		String lower = constant.toLowerCase(Locale.ROOT);
		return Stream.of(lower.split("_")).reduce((one, next) -> one + Character.toUpperCase(next.charAt(0)) + next.substring(1)) //$NON-NLS-1$
				.orElse(lower);
	}

	@Override
	public String title() {
		return NLS.bind(kind.title, metric.label());
	}

	@Override
	public String explanation() {
		return NLS.bind(kind.explanation, metric.label(), OBJECTIVE.label());
	}

	@Override
	public String text(Run run) {
		OptionalDouble value = number(run);
		OptionalLong since = run.firstNotFinite(metric);
		if (!metric.perEpoch() && value.isPresent() && !Double.isFinite(value.getAsDouble()) && since.isPresent()) {
			return NLS.bind(Messages.cell_notFiniteAt, value.getAsDouble(), since.getAsLong());
		}
		return write(value);
	}

	/** A value of this column, also a mean of several. */
	String write(OptionalDouble value) {
		return RunText.value(metric, value);
	}

	/** Of runs that only differ in their seed the mean and its interval; of a run of its own the value. */
	public String text(SeedGroup group) {
		return group.isSeveral() ? interval(group) : text(group.first());
	}

	private String interval(SeedGroup group) {
		Summary summary = group.summary(this::number);
		if (summary.n() == 0) {
			return summary.left() == 0 ? "" : NLS.bind(Messages.group_onlyNaN, summary.left()); //$NON-NLS-1$
		}
		String mean = write(OptionalDouble.of(summary.mean()));
		String text = summary.n() == 1 ? NLS.bind(Messages.group_one, mean)
				: NLS.bind(Messages.group_interval,
						new Object[] { mean, write(OptionalDouble.of(summary.halfWidth())), summary.n() });
		return summary.left() == 0 ? text : NLS.bind(Messages.group_left, text, summary.left());
	}

	/** NaN after every epoch means that there are no validation images, so that nothing was measured. */
	@Override
	public OptionalDouble number(Run run) {
		return switch (kind) {
		case BEST -> run.best(metric);
		case AT_BEST -> run.atBest(metric, OBJECTIVE);
		case LAST -> metric == OBJECTIVE && run.best(metric).isEmpty() ? OptionalDouble.empty() : run.last(metric);
		};
	}

	@Override
	public OrderKey key(Run run) {
		return OrderKey.of(number(run));
	}

	@Override
	public int characters(Collection<Run> runs) {
		return title().length() + WIDTH_BEYOND_TITLE;
	}

	@Override
	public boolean numeric(Collection<Run> runs) {
		return true;
	}

	@Override
	public boolean shownAtFirst() {
		return equals(BEST_ACCURACY) || equals(LAST_ACCURACY) || equals(LAST_LOSS);
	}
}
