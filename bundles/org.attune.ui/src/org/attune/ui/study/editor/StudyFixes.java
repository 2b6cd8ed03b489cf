// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;

import org.attune.model.validation.Fix;
import org.attune.model.validation.Problem;
import org.attune.model.validation.StudyRemedies;
import org.attune.ui.editor.FixMenu;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Offers what could put something of a study right. */
final class StudyFixes {
	private StudyFixes() {
	}

	/** Shows the menu below a field. */
	static Menu open(StudyDocument document, FieldRow row) {
		return open(document, row.entry().control(), row.problems());
	}

	/** Shows the menu below a control. */
	static Menu open(StudyDocument document, Control control, List<Problem> problems) {
		final List<Fix> fixes = problems.stream()
				.flatMap(problem -> StudyRemedies.of(problem, document.study()).stream()).distinct().toList();
		return new FixMenu(document::apply).open(control, fixes);
	}
}
