// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.stream.Stream;

import org.attune.model.validation.Problem;

/** A part of the form that shows something of the study. */
interface StudyRow {
	/**
	 * Shows the study anew.
	 *
	 * @param problems
	 *            all of the study
	 */
	void refresh(List<Problem> problems);

	/** Whether a problem can be seen here. */
	boolean concerns(Problem problem);

	/** Leads to what a problem is about. */
	void reveal(Problem problem);

	/** The fields that are shown. */
	Stream<FieldRow> fields();
}
