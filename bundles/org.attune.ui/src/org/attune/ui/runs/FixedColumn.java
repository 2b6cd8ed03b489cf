// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;

/** The columns that every run has; those of hyperparameters stand in front of {@link #LAST}. */
enum FixedColumn implements RunColumn {
	RUN(Messages.column_run, Messages.column_runTip, 12, Run::label, Comparator.comparingInt(Run::number)),
	STATUS(Messages.column_status, "", 15, RunText::status, Comparator.comparing(Run::status)), //$NON-NLS-1$
	EPOCH(Messages.column_epoch, "", 9, RunText::epoch, Comparator.comparingInt(Run::epoch)), //$NON-NLS-1$
	BEST(Messages.column_best, Messages.column_bestTip, 17, RunText::percent,
			run -> run.best(Metric.VALIDATION_ACCURACY)),
	LOSS(Messages.column_loss, Messages.column_lossTip, 16, RunText::number, run -> run.last(Metric.LOSS)),
	LAST(Messages.column_last, Messages.column_lastTip, 17, RunText::percent,
			FixedColumn::lastAccuracy),
	DURATION(Messages.column_duration, "", 11, RunText::duration, FixedColumn::seconds), //$NON-NLS-1$
	EXPERIMENT(Messages.column_experiment, "", 20, RunText::experiment, //$NON-NLS-1$
			Comparator.comparing(Run::experiment)),
	STARTED(Messages.column_started, "", 18, RunText::started, Comparator.comparing(Run::submittedAt)); //$NON-NLS-1$

	private final String title;
	private final String explanation;
	private final int characters;
	private final Function<Run, String> text;
	private final Comparator<Run> order;
	private final Predicate<Run> ranked;
	private final boolean numeric;

	FixedColumn(String title, String explanation, int characters, Function<Run, String> text, Comparator<Run> order) {
		this.title = title;
		this.explanation = explanation;
		this.characters = characters;
		this.text = text;
		this.order = order;
		this.ranked = run -> true;
		this.numeric = false;
	}

	/** A column of numbers, in which a run may have none. */
	FixedColumn(String title, String explanation, int characters, Function<OptionalDouble, String> text,
			Function<Run, OptionalDouble> value) {
		this.title = title;
		this.explanation = explanation;
		this.characters = characters;
		this.text = text.compose(value);
		this.order = Comparator.comparingDouble(run -> value.apply(run).orElse(Double.NaN));
		this.ranked = run -> !Double.isNaN(value.apply(run).orElse(Double.NaN));
		this.numeric = true;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public String explanation() {
		return explanation;
	}

	@Override
	public String text(Run run) {
		return text.apply(run);
	}

	@Override
	public Comparator<Run> order() {
		return order;
	}

	@Override
	public boolean ranked(Run run) {
		return ranked.test(run);
	}

	@Override
	public int characters(Collection<Run> runs) {
		return characters;
	}

	@Override
	public boolean numeric(Collection<Run> runs) {
		return numeric;
	}

	/** NaN after every epoch means that there are no validation images. */
	private static OptionalDouble lastAccuracy(Run run) {
		return run.best(Metric.VALIDATION_ACCURACY).isPresent() ? run.last(Metric.VALIDATION_ACCURACY)
				: OptionalDouble.empty();
	}

	private static OptionalDouble seconds(Run run) {
		return run.duration().map(duration -> OptionalDouble.of(duration.toMillis() / 1000.0))
				.orElseGet(OptionalDouble::empty);
	}
}
