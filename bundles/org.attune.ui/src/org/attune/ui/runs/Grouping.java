// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.eclipse.osgi.util.NLS;

/**
 * Which runs stand together below one row.
 *
 * @param id "" for no groups, {@value #SEED_GROUPS} for runs that only differ in their seed, or a hyperparameter
 */
record Grouping(String id) {
	private static final String SEED_GROUPS = "/seeds"; //$NON-NLS-1$
	static final Grouping NONE = new Grouping(""); //$NON-NLS-1$
	static final Grouping SEEDS = new Grouping(SEED_GROUPS);

	String title() {
		if (equals(NONE)) {
			return Messages.group_none;
		}
		return equals(SEEDS) ? Messages.group_seeds : RunText.words(id);
	}

	/** The rows of sorted runs. A run that is alone in its seed group stands for itself. */
	List<TableRow> rows(List<Run> sorted, RunOrder order, Collection<String> open) {
		if (equals(NONE)) {
			return sorted.stream().<TableRow>map(run -> new TableRow.One(run, false)).toList();
		}
		Map<String, List<Run>> groups = sorted.stream()
				.collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()));
		List<TableRow.Group> rows = groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue(), open))
				.toList();
		return byMean(rows, order).stream().flatMap(group -> group.withMembers().stream()).toList();
	}

	private String key(Run run) {
		return equals(SEEDS) ? run.provenance().group().orElse(run.id()) : run.values().getOrDefault(id, ""); //$NON-NLS-1$
	}

	private TableRow.Group group(String key, List<Run> members, Collection<String> open) {
		String rowId = "group:" + id + ':' + key; //$NON-NLS-1$
		return new TableRow.Group(rowId, groupTitle(key, members), new SeedGroup(key, members), members, equals(SEEDS),
				open.contains(rowId));
	}

	private String groupTitle(String key, List<Run> members) {
		if (equals(SEEDS)) {
			return NLS.bind(Messages.group_seedTitle, members.stream().mapToInt(Run::number).min().orElse(0), members.size());
		}
		return NLS.bind(Messages.group_title, new Object[] { title(), key.isEmpty() ? Messages.group_noValue : key, members.size() });
	}

	/** Seed groups go by what their row shows, other groups by the run of theirs that comes first. */
	private List<TableRow.Group> byMean(List<TableRow.Group> groups, RunOrder order) {
		Optional<RunOrder.Key> first = order.keys().stream().findFirst()
				.filter(key -> equals(SEEDS) && key.column() instanceof MetricColumn);
		return first.map(key -> groups.stream().sorted((one, other) -> RunOrder.compare(one.mean(key.column()),
				other.mean(key.column()), key.descending())).toList()).orElse(groups);
	}
}
