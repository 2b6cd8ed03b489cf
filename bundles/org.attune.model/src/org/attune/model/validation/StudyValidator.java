// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Map;

import org.attune.model.study.Blinding;
import org.attune.model.study.Consent;
import org.attune.model.study.FinalChoice;
import org.attune.model.study.Page;
import org.attune.model.study.Question;
import org.attune.model.study.ReasonRules;
import org.attune.model.study.Recording;
import org.attune.model.study.Session;
import org.attune.model.study.Study;
import org.attune.model.study.SubmissionRules;
import org.attune.model.study.Upload;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;

/** The constraints of a study, but for its task, space and configuration. */
final class StudyValidator extends RulesValidator {

	@Override
	void check(EObject object, DiagnosticChain chain, Map<Object, Object> context) {
		final Findings findings = new Findings(object, null, chain);
		switch (object) {
			case Study study -> new StudyRules(study, findings).check();
			case Consent consent -> new StudyTextRules(findings).check(consent);
			case Page page -> new StudyTextRules(findings).check(page);
			case Question question -> new QuestionRules(question, findings).check();
			case Blinding blinding -> new BlindingRules(blinding, findings).check();
			case ReasonRules reasons -> new ReasonChoiceRules(reasons, findings).check();
			case Session session -> new ConductRules(findings).check(session);
			case SubmissionRules submissions -> new ConductRules(findings).check(submissions);
			case FinalChoice choice -> new ConductRules(findings).check(choice);
			case Recording recording -> new RecordingRules(findings).check(recording);
			case Upload upload -> new RecordingRules(findings).check(upload);
			default -> { // the choice of a reason is judged with its list, which the message names
			}
		}
	}
}
