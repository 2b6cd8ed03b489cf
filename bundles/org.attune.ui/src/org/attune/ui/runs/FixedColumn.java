// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;

/** The columns that every run has. */
enum FixedColumn implements RunColumn {
	STAR("star", Messages.column_star, Messages.column_starTip, 4, true, run -> run.annotation().starred() ? "\u2605" : "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			run -> OrderKey.of(run.annotation().starred() ? 0.0 : 1.0)),
	RUN("run", Messages.column_run, "", 12, true, Run::label, run -> OrderKey.of(run.number())), //$NON-NLS-1$ //$NON-NLS-2$
	STATUS("status", Messages.column_status, Messages.column_statusTip, 20, true, RunText::status, //$NON-NLS-1$
			run -> OrderKey.of(run.status().ordinal())),
	EPOCH("epoch", Messages.column_epoch, Messages.column_epochTip, 9, true, RunText::epoch, //$NON-NLS-1$
			run -> OrderKey.of(run.epoch())),
	BEST_EPOCH("bestEpoch", Messages.column_bestEpoch, Messages.column_bestEpochTip, 12, false, RunText::bestEpoch, //$NON-NLS-1$
			run -> OrderKey.of(FixedColumn.bestEpoch(run))),
	DURATION("duration", Messages.column_duration, Messages.column_durationTip, 11, true, //$NON-NLS-1$
			run -> RunText.duration(seconds(run)), run -> OrderKey.of(seconds(run))),
	SEED("seed", Messages.column_seed, Messages.column_seedTip, 8, false, run -> Long.toString(run.task().seed()), //$NON-NLS-1$
			run -> OrderKey.of(run.task().seed())),
	GROUP("group", Messages.column_group, Messages.column_groupTip, 18, false, run -> run.provenance().group().orElse(""), //$NON-NLS-1$ //$NON-NLS-2$
			run -> OrderKey.of(run.provenance().group().orElse(""))), //$NON-NLS-1$
	TAGS("tags", Messages.column_tags, Messages.column_tagsTip, 14, true, RunText::tags, run -> OrderKey.of(RunText.tags(run))), //$NON-NLS-1$
	NOTE("note", Messages.column_note, Messages.column_noteTip, 24, false, RunText::note, run -> OrderKey.of(RunText.note(run))), //$NON-NLS-1$
	WHY("why", Messages.column_why, Messages.column_whyTip, 24, true, run -> run.provenance().why(), //$NON-NLS-1$
			run -> OrderKey.of(run.provenance().why())),
	EXPERIMENT("experiment", Messages.column_experiment, "", 20, true, RunText::experiment, //$NON-NLS-1$ //$NON-NLS-2$
			run -> OrderKey.of(run.experiment())),
	STARTED("started", Messages.column_started, Messages.column_startedTip, 18, true, RunText::started, //$NON-NLS-1$
			run -> OrderKey.of(run.submittedAt().toEpochMilli()));

	private final String id;
	private final String title;
	private final String explanation;
	private final int characters;
	private final boolean shownAtFirst;
	private final Function<Run, String> text;
	private final Function<Run, OrderKey> key;

	FixedColumn(String id, String title, String explanation, int characters, boolean shownAtFirst,
			Function<Run, String> text, Function<Run, OrderKey> key) {
		this.id = id;
		this.title = title;
		this.explanation = explanation;
		this.characters = characters;
		this.shownAtFirst = shownAtFirst;
		this.text = text;
		this.key = key;
	}

	@Override
	public String id() {
		return id;
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
	public String plainText(Run run) {
		return this == STATUS ? run.status().label() : text(run);
	}

	@Override
	public OptionalDouble number(Run run) {
		return switch (this) {
		case RUN -> OptionalDouble.of(run.number());
		case EPOCH -> OptionalDouble.of(run.epoch());
		case BEST_EPOCH -> bestEpoch(run);
		case SEED -> OptionalDouble.of(run.task().seed());
		case DURATION -> seconds(run);
		default -> OptionalDouble.empty();
		};
	}

	@Override
	public OrderKey key(Run run) {
		return key.apply(run);
	}

	@Override
	public int characters(Collection<Run> runs) {
		return characters;
	}

	@Override
	public boolean numeric(Collection<Run> runs) {
		return switch (this) {
		case RUN, EPOCH, BEST_EPOCH, SEED, DURATION -> true;
		default -> false;
		};
	}

	@Override
	public boolean shownAtFirst() {
		return shownAtFirst;
	}

	private static OptionalDouble bestEpoch(Run run) {
		return run.bestEpoch(Metric.VALIDATION_ACCURACY).stream().asDoubleStream().findFirst();
	}

	private static OptionalDouble seconds(Run run) {
		return run.duration().map(duration -> OptionalDouble.of(duration.toMillis() / 1000.0))
				.orElseGet(OptionalDouble::empty);
	}
}
