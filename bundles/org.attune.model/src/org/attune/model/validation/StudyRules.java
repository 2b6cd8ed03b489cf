// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.regex.Pattern;

import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.eclipse.emf.ecore.EReference;

/** The constraints of a study as a whole. */
record StudyRules(Study study, Findings findings) {
	/** Names files and columns on every system. */
	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

	void check() {
		if (study.getId() == null || !ID.matcher(study.getId()).matches()) {
			findings.error(StudyPackage.Literals.STUDY__ID,
					RuleMessage.STUDY_ID.text(study.getId() == null ? "" : study.getId()));
		}
		if (StudyTextRules.isBlank(study.getTitle())) {
			findings.error(StudyPackage.Literals.STUDY__TITLE, RuleMessage.STUDY_TITLE.text());
		}
		if (study.getPages().isEmpty()) {
			findings.warning(StudyPackage.Literals.STUDY__PAGES, RuleMessage.STUDY_NO_PAGE.text());
		}
		for (EReference part : StudyPackage.Literals.STUDY.getEAllContainments()) {
			if (part.isRequired() && study.eGet(part) == null) {
				findings.error(part, RuleMessage.STUDY_PART.text(part.getName()));
			}
		}
	}
}
