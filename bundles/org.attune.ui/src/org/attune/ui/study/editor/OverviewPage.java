// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage.Literals;
import org.eclipse.swt.widgets.Composite;

/** Which study it is, what is wrong with it, and how to go on. */
record OverviewPage(StudyTab tab, StudyForm form) {

	void create() {
		final Study study = tab.tools().document().study();
		final Composite general = tab.section(Messages.general_title, Messages.general_description);
		final Rows rows = tab.rows(general, () -> study);
		rows.line(Literals.STUDY__TITLE, Messages.study_title, Messages.study_titleTip);
		rows.line(Literals.STUDY__ID, Messages.study_id, Messages.study_idTip);
		tab.add(new ProblemTable(tab.section(Messages.problems_title, Messages.problems_description), tab.tools(), form));
		tab.add(new NextSteps(tab.section(Messages.next_title, Messages.next_description), tab.tools()));
	}
}
