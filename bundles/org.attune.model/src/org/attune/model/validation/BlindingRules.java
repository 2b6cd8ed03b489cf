// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.model.configuration.Studies;
import org.attune.model.study.BlindedFact;
import org.attune.model.study.Blinding;
import org.attune.model.study.Question;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.task.Network;
import org.attune.model.task.SealedNames;

/** The constraints of what participants must not learn. */
record BlindingRules(Blinding blinding, Findings findings) {
	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	void check() {
		if (blinding.eContainer() instanceof Study study) {
			checkPackage(study);
			if (blinding.getFacts().contains(BlindedFact.NETWORK)) {
				checkTexts(study);
			}
		}
	}

	private void checkPackage(Study study) {
		if (study.getTask() == null || !SealedNames.isDataset(String.valueOf(study.getTask().getDataset()))) {
			return;
		}
		if (!DIGEST.matcher(Optional.ofNullable(blinding.getDigest()).orElse("")).matches()) {
			findings.error(StudyPackage.Literals.BLINDING__DIGEST, RuleMessage.BLINDING_DIGEST.text());
		}
		if (!DIGEST.matcher(Optional.ofNullable(blinding.getKey()).orElse("")).matches()) {
			findings.error(StudyPackage.Literals.BLINDING__KEY, RuleMessage.BLINDING_KEY.text());
		}
	}

	/** A page that names the network tells what the package hides. */
	private void checkTexts(Study study) {
		for (String text : texts(study).toList()) {
			final String lower = text.toLowerCase(Locale.ROOT);
			Stream.of(Network.values()).flatMap(network -> Stream.of(network.label(), network.id()))
					.filter(name -> lower.contains(name.toLowerCase(Locale.ROOT))).findFirst()
					.ifPresent(name -> findings.warning(StudyPackage.Literals.BLINDING__FACTS,
							RuleMessage.BLINDING_TOLD.text(name, beginning(text))));
		}
	}

	private static Stream<String> texts(Study study) {
		final Stream<String> pages = study.getPages().stream()
				.flatMap(page -> Stream.of(Optional.ofNullable(page.getTitle()), Optional.ofNullable(page.getText())))
				.flatMap(Optional::stream);
		final Stream<String> questions = Studies.questions(study).stream().map(Question::getText);
		final Stream<String> others = Stream.of(Optional.ofNullable(study.getTitle()),
				Optional.ofNullable(study.getThanks()),
				Optional.ofNullable(study.getConsent()).map(consent -> consent.getText())).flatMap(Optional::stream);
		return Stream.of(others, pages, questions).flatMap(stream -> stream).filter(Objects::nonNull);
	}

	private static String beginning(String text) {
		return text.length() <= 40 ? text : text.substring(0, 40) + '\u2026';
	}
}
