// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.Optional;
import java.util.function.Predicate;

import org.attune.core.run.Run;

/**
 * A filter as it was typed. Safe for any thread.
 *
 * @param text what was typed
 * @param predicate tells the runs that pass; all of them where the text is no filter
 * @param problem why the text is no filter
 */
public record RunFilter(String text, Predicate<Run> predicate, Optional<FilterProblem> problem) {
	/** Lets every run pass. */
	public static final RunFilter ALL = new RunFilter("", run -> true, Optional.empty()); //$NON-NLS-1$

	public static RunFilter parse(String text, FilterFields fields) {
		try {
			return new RunFilter(text, new FilterParser(text, fields).parse(), Optional.empty());
		} catch (FilterException e) {
			return new RunFilter(text, run -> true, Optional.of(e.problem()));
		}
	}

	public boolean isEmpty() {
		return text.isBlank();
	}
}
