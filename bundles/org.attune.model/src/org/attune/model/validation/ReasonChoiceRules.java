// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.EnumSet;
import java.util.Set;

import org.attune.model.study.Demand;
import org.attune.model.study.ReasonChoice;
import org.attune.model.study.ReasonRules;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.Reason;

/** The constraints of the reasons that a study offers. */
record ReasonChoiceRules(ReasonRules reasons, Findings findings) {

	void check() {
		if (reasons.getDemand() != Demand.NEVER && reasons.getChoices().isEmpty()) {
			error(RuleMessage.REASONS_NONE, "");
		}
		final Set<Reason> known = EnumSet.noneOf(Reason.class);
		for (ReasonChoice choice : reasons.getChoices()) {
			if (choice.getReason() == Reason.NONE) {
				error(RuleMessage.REASON_OF_NONE, "");
			} else if (!known.add(choice.getReason())) {
				error(RuleMessage.REASON_DUPLICATE, choice.getReason().getLiteral());
			}
			if (StudyTextRules.isBlank(choice.getLabel())) {
				error(RuleMessage.REASON_LABEL, choice.getReason().getLiteral());
			}
		}
		if (reasons.getDemand() == Demand.REQUIRED && !known.contains(Reason.OTHER) && !known.isEmpty()) {
			findings.warning(StudyPackage.Literals.REASON_RULES__CHOICES, RuleMessage.REASONS_CLOSED.text());
		}
	}

	private void error(RuleMessage message, String reason) {
		findings.error(StudyPackage.Literals.REASON_RULES__CHOICES, message.text(reason));
	}
}
