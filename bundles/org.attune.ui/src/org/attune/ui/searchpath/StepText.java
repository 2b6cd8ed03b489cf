// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.statistics.SeedGroup;
import org.attune.ui.runs.MetricChange;
import org.attune.ui.runs.MetricColumn;
import org.attune.ui.runs.RunText;
import org.eclipse.osgi.util.NLS;

/** What the steps of a search say of themselves. Independent of any display. */
final class StepText {
	private static final String INDENT = "  "; //$NON-NLS-1$
	private final StepOutline outline;

	StepText(StepOutline outline) {
		this.outline = outline;
	}

	/** "" where there is nothing to say. */
	String of(Step step, StepColumn column) {
		if (column == StepColumn.RUN) {
			return outline.predecessor(step).map(before -> NLS.bind(Messages.step_after, name(step), name(before)))
					.orElseGet(() -> name(step));
		}
		return step.group().map(group -> of(step, group, column)).orElse(""); //$NON-NLS-1$
	}

	private String of(Step step, SeedGroup group, StepColumn column) {
		return switch (column) {
		case RUN -> name(step);
		case CHANGES -> changes(step, group, ", "); //$NON-NLS-1$
		case BEST -> MetricColumn.BEST_ACCURACY.text(group);
		case AGAINST -> change(step).map(MetricChange::text).orElse(""); //$NON-NLS-1$
		case STATUS -> status(group);
		case WHY -> why(group);
		case TIME -> RunText.started(group.first());
		case EXPERIMENT -> RunText.experiment(group.first());
		};
	}

	/** What a row says that stands for several steps. */
	String of(StepSpan span) {
		List<String> steps = span.rows();
		return NLS.bind(Messages.span_steps, new Object[] { name(steps.getFirst()), name(steps.getLast()), steps.size() });
	}

	private String name(String id) {
		return name(outline.step(id).orElseThrow());
	}

	private static String name(Step step) {
		return step.group().map(StepText::name).orElse(Messages.step_gone);
	}

	private static String name(SeedGroup group) {
		return group.isSeveral() ? NLS.bind(Messages.step_seeds, group.first().label(), group.runs().size()) : group.first().label();
	}

	private String changes(Step step, SeedGroup group, String separator) {
		Optional<Run> parent = outline.path().parent(step).flatMap(Step::group).map(SeedGroup::first);
		if (parent.isEmpty()) {
			return NLS.bind(Messages.changes_chosen, joined(Change.chosen(group.first()).stream().map(Change::value), separator));
		}
		List<Change> changes = Change.between(parent.get(), group.first(), group.isSeveral());
		String same = group.first().provenance().resume().isPresent() ? Messages.changes_resumed : Messages.changes_none;
		return changes.isEmpty() ? same : joined(changes.stream().map(Change::text), separator);
	}

	private static String joined(Stream<String> texts, String separator) {
		return texts.collect(Collectors.collectingAndThen(Collectors.joining(separator),
				text -> text.isEmpty() ? Messages.changes_defaults : text));
	}

	private static String why(SeedGroup group) {
		return group.runs().stream().map(run -> run.provenance().why()).filter(why -> !why.isEmpty()).findFirst()
				.orElse(""); //$NON-NLS-1$
	}

	/** How far the step is from the one that it comes from. */
	Optional<MetricChange> change(Step step) {
		return outline.path().parent(step).flatMap(parent -> MetricChange.of(MetricColumn.OBJECTIVE, step.best(), parent.best()));
	}

	private static String status(SeedGroup group) {
		Map<RunStatus, Long> counts = group.runs().stream().collect(
				Collectors.groupingBy(Run::status, () -> new EnumMap<>(RunStatus.class), Collectors.counting()));
		return counts.size() == 1 ? RunText.status(group.first()) : counts.entrySet().stream()
				.map(each -> NLS.bind(Messages.status_count, each.getKey().label(), each.getValue()))
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** The status that a picture can show: what still trains, or else what went worst. */
	static Optional<RunStatus> status(Step step) {
		return step.runs().stream().map(Run::status).filter(status -> status == RunStatus.RUNNING).findFirst()
				.or(() -> step.runs().stream().map(Run::status).max(RunStatus::compareTo));
	}

	/** All that there is no room for in the column. */
	String hint(Step step, StepColumn column) {
		return switch (column) {
		case RUN -> step.group().map(StepText::runs).orElseGet(() -> NLS.bind(Messages.step_goneTip, step.id()));
		case CHANGES -> step.group().map(group -> changes(step, group, "\n")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		case AGAINST -> change(step).map(MetricChange::words).orElse(""); //$NON-NLS-1$
		case STATUS -> messages(step);
		case EXPERIMENT -> step.group().map(group -> group.first().experiment()).orElse(""); //$NON-NLS-1$
		default -> of(step, column);
		};
	}

	private static String runs(SeedGroup group) {
		return group.runs().stream().map(run -> run.label() + ' ' + run.id()).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static String messages(Step step) {
		return step.runs().stream().map(run -> run.message().isEmpty() ? RunText.status(run)
				: NLS.bind(Messages.status_message, RunText.status(run), run.message())).distinct()
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	/** Steps below a row of titles, tab separated; steps that others come from stand farther left. */
	String copy(List<Step> steps) {
		Stream<String> titles = Stream.of(cells(StepColumn::title));
		Stream<String> lines = steps.stream().map(step -> INDENT.repeat(outline.level(step))
				+ cells(column -> of(step, column).replaceAll("[\\t\\r\\n]+", " "))); //$NON-NLS-1$ //$NON-NLS-2$
		return Stream.concat(titles, lines).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static String cells(Function<StepColumn, String> text) {
		return Stream.of(StepColumn.values()).map(text).collect(Collectors.joining("\t")); //$NON-NLS-1$
	}
}
