// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attune.core.importance.Column;
import org.attune.core.run.Metric;
import org.attune.ui.runs.RunText;

/**
 * What a person chose in the view; hyperparameters by id.
 *
 * @param metric
 *            what runs are judged by
 * @param order
 *            axes in the order that the person gave them; others stand in front of the metric
 * @param flipped
 *            axes that run the other way
 * @param rescaled
 *            axes whose scale is the other one than the values suggest
 * @param x
 *            hyperparameter of the scatter plot; "" for the first one
 * @param colour
 *            hyperparameter that gives the dots their colour; "" for the metric
 * @param page
 *            number of the page in front
 */
record ExploreSettings(Metric metric, List<String> order, Set<String> flipped, Set<String> rescaled, String x,
		String colour, int page) {
	static final ExploreSettings DEFAULT = new ExploreSettings(Metric.VALIDATION_ACCURACY, List.of(), Set.of(),
			Set.of(), "", "", 0); //$NON-NLS-1$ //$NON-NLS-2$

	/** All axes from left to right. */
	List<Axis> axes(ExploreData data) {
		List<Column> columns = new ArrayList<>(data.varying());
		columns.add(data.target());
		List<String> ids = ids(columns);
		return columns.stream().sorted(Comparator.comparingInt(column -> ids.indexOf(column.id())))
				.map(column -> axis(column, data)).toList();
	}

	/** Ids in the order of their axes: what is new stands behind what it follows by nature. */
	private List<String> ids(List<Column> columns) {
		List<String> ids = new ArrayList<>(order);
		for (int i = 0; i < columns.size(); i++) {
			if (!ids.contains(columns.get(i).id())) {
				ids.add(i == 0 ? 0 : ids.indexOf(columns.get(i - 1).id()) + 1, columns.get(i).id());
			}
		}
		return ids;
	}

	/** The axis of one column. */
	Axis axis(Column column, ExploreData data) {
		boolean target = column == data.target();
		return Axis.of(column, target ? data.metric().label() : RunText.words(column.id()),
				column.wide() != rescaled.contains(column.id()), flipped.contains(column.id()));
	}

	/**
	 * The column that the scatter plot has along its horizontal axis; the first one where the chosen one does not
	 * vary.
	 */
	Column horizontal(ExploreData data) {
		return data.varying().stream().filter(column -> column.id().equals(x)).findFirst()
				.orElseGet(() -> data.varying().getFirst());
	}

	/** The column that gives the dots of the scatter plot their colour. */
	Column colouring(ExploreData data) {
		return data.varying().stream().filter(column -> column.id().equals(colour)).findFirst().orElse(data.target());
	}

	/** With an axis moved to another place among the axes. */
	ExploreSettings moved(List<Axis> axes, int from, int to) {
		List<String> ids = new ArrayList<>(axes.stream().map(Axis::id).toList());
		ids.add(Math.clamp(to, 0, ids.size() - 1), ids.remove(from));
		order.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
		return new ExploreSettings(metric, List.copyOf(ids), flipped, rescaled, x, colour, page);
	}

	ExploreSettings withFlipped(String id) {
		return new ExploreSettings(metric, order, toggled(flipped, id), rescaled, x, colour, page);
	}

	/** With the other of linear and logarithmic. */
	ExploreSettings withRescaled(String id) {
		return new ExploreSettings(metric, order, flipped, toggled(rescaled, id), x, colour, page);
	}

	ExploreSettings withMetric(Metric other) {
		return new ExploreSettings(other, order, flipped, rescaled, x, colour, page);
	}

	ExploreSettings withX(String id) {
		return new ExploreSettings(metric, order, flipped, rescaled, id, colour, page);
	}

	ExploreSettings withColour(String id) {
		return new ExploreSettings(metric, order, flipped, rescaled, x, id, page);
	}

	ExploreSettings withPage(int number) {
		return new ExploreSettings(metric, order, flipped, rescaled, x, colour, number);
	}

	private static Set<String> toggled(Set<String> ids, String id) {
		Set<String> toggled = new HashSet<>(ids);
		if (!toggled.remove(id)) {
			toggled.add(id);
		}
		return Set.copyOf(toggled);
	}
}
