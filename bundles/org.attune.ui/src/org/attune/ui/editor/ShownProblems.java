// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.model.validation.Problem;

/** The problems that stand beside the fields, to tell which of them are new there. */
final class ShownProblems {
	private Map<String, Set<String>> shown = Map.of();

	/** Returns those that were not shown before, one for each field at most: the first. */
	Map<Field, Problem> update(Map<Field, List<Problem>> now) {
		final Map<Field, Problem> added = new LinkedHashMap<>();
		now.forEach((field, problems) -> problems.stream()
				.filter(problem -> !shown.getOrDefault(field.name(), Set.of()).contains(problem.message())).findFirst()
				.ifPresent(problem -> added.put(field, problem)));
		shown = now.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().name(),
				entry -> entry.getValue().stream().map(Problem::message).collect(Collectors.toSet())));
		return added;
	}
}
