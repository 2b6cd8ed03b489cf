// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;

import org.attune.model.study.Among;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage.Literals;

/** The configuration that counts in the end. */
record FinalPage(StudyTab tab) {

	void create() {
		final Study study = tab.tools().document().study();
		final Rows rows = tab.rows(tab.section(Messages.final_title, Messages.final_description), study::getFinalChoice);
		rows.choice(Literals.FINAL_CHOICE__AMONG, Messages.final_among, Messages.final_amongTip,
				List.of(new Option(Among.ANY_CONFIGURATION, Messages.among_any),
						new Option(Among.TRIED_CONFIGURATION, Messages.among_tried)));
		rows.seeds(Literals.FINAL_CHOICE__SEEDS, Messages.final_seeds, Messages.final_seedsTip);
		rows.note(Messages.final_seedsNote);
	}
}
