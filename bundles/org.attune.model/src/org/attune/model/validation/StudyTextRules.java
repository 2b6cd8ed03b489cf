// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import org.attune.model.study.Consent;
import org.attune.model.study.Page;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.eclipse.emf.ecore.EAttribute;

/** The constraints of what participants read. */
record StudyTextRules(Findings findings) {
	private static final int OLDEST = 120;

	static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	void check(Consent consent) {
		require(consent.getText(), StudyPackage.Literals.CONSENT__TEXT, RuleMessage.CONSENT_TEXT);
		require(consent.getVersion(), StudyPackage.Literals.CONSENT__VERSION, RuleMessage.CONSENT_VERSION);
		require(consent.getContact(), StudyPackage.Literals.CONSENT__CONTACT, RuleMessage.CONSENT_CONTACT);
		final int age = consent.getMinimumAge();
		if (age < 0 || age > OLDEST) {
			findings.error(StudyPackage.Literals.CONSENT__MINIMUM_AGE,
					RuleMessage.CONSENT_AGE.text(String.valueOf(age)));
		}
	}

	void check(Page page) {
		final String number = page.eContainer() instanceof Study study
				? String.valueOf(study.getPages().indexOf(page) + 1) : "";
		require(page.getTitle(), StudyPackage.Literals.PAGE__TITLE, RuleMessage.PAGE_TITLE, number);
		require(page.getText(), StudyPackage.Literals.PAGE__TEXT, RuleMessage.PAGE_TEXT, number);
	}

	private void require(String text, EAttribute feature, RuleMessage message, String... values) {
		if (isBlank(text)) {
			findings.error(feature, message.text(values));
		}
	}
}
