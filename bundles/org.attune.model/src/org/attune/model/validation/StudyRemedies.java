// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.attune.model.configuration.Studies;
import org.attune.model.study.Consent;
import org.attune.model.study.FinalChoice;
import org.attune.model.study.PrivacyClass;
import org.attune.model.study.Question;
import org.attune.model.study.Recording;
import org.attune.model.study.Session;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.study.SubmissionRules;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** What could put a problem of a study right. Changes nothing; call it on the thread that edits the study. */
public final class StudyRemedies {
	private static final int ADULT = 18;
	private static final int USUAL_MINUTES = 120;
	private static final int USUAL_SEEDS = 10;
	private static final int LONGEST_ID = 64;

	private StudyRemedies() {
	}

	/** Fixes for a problem, the likeliest first; empty where only the person can know. */
	public static List<Fix> of(Problem problem, Study study) {
		return switch (RuleMessage.of(problem.message()).orElse(RuleMessage.AND)) {
			case STUDY_ID -> List.of(set(study, Literals.STUDY__ID, RuleMessage.FIX_STUDY_ID, slug(study.getTitle(), "study")));
			case QUESTION_ID, QUESTION_ID_DUPLICATE -> questionId(study, (Question) problem.target());
			case QUESTION_RANGE -> swap((Question) problem.target());
			case QUESTION_RANGE_UNUSED -> List.of(new Fix(RuleMessage.FIX_RANGE_CLEAR.text(),
					List.of(new Fix.Change(problem.target(), Literals.QUESTION__MINIMUM, null),
							new Fix.Change(problem.target(), Literals.QUESTION__MAXIMUM, null))));
			case STUDY_DATASET_OPEN -> List.of(Fix.of(RuleMessage.FIX_UNBLIND.text(), study.getBlinding(),
					Literals.BLINDING__FACTS, List.of()));
			case SEEDS_NONE, SEED_SINGLE -> List.of(Fix.of(RuleMessage.FIX_SEEDS.text("1 - " + USUAL_SEEDS),
					problem.target(), Literals.FINAL_CHOICE__SEEDS, LongStream.rangeClosed(1, USUAL_SEEDS).boxed().toList()));
			case SEED_DUPLICATE -> distinct((FinalChoice) problem.target());
			case SHARES_TOO_LITTLE -> share((Recording) problem.target(), PrivacyClass.STRUCTURE, PrivacyClass.VALUE);
			case SHARES_NO_TEXT -> share((Recording) problem.target(), PrivacyClass.TEXT);
			case SHARES_NO_ANSWERS -> share((Recording) problem.target(), PrivacyClass.IDENTITY);
			default -> ofPart(problem);
		};
	}

	private static List<Fix> ofPart(Problem problem) {
		return switch (problem.target()) {
			case Consent consent when problem.feature() == Literals.CONSENT__VERSION ->
				List.of(set(consent, Literals.CONSENT__VERSION, RuleMessage.FIX_CONSENT_VERSION, "1"));
			case Consent consent when problem.feature() == Literals.CONSENT__MINIMUM_AGE ->
				List.of(set(consent, Literals.CONSENT__MINIMUM_AGE, RuleMessage.FIX_CONSENT_AGE, ADULT));
			case Session session -> List.of(set(session, Literals.SESSION__MINUTES, RuleMessage.FIX_MINUTES, USUAL_MINUTES));
			case SubmissionRules rules when problem.feature() == Literals.SUBMISSION_RULES__FORM_LOCKED ->
				List.of(new Fix(RuleMessage.FIX_FORM_OPEN.text(),
						List.of(new Fix.Change(rules, Literals.SUBMISSION_RULES__FORM_LOCKED, false))),
						set(rules, Literals.SUBMISSION_RULES__RUNS_AT_ONCE, RuleMessage.FIX_RUNS_AT_ONCE, 1));
			case SubmissionRules rules ->
				List.of(set(rules, Literals.SUBMISSION_RULES__RUNS_AT_ONCE, RuleMessage.FIX_RUNS_AT_ONCE, 1));
			case Task task when problem.feature() != TuningPackage.Literals.TASK__DATASET -> Remedies.task(task, problem);
			default -> List.of();
		};
	}

	private static List<Fix> questionId(Study study, Question question) {
		final Set<String> taken = Studies.questions(study).stream().filter(other -> other != question)
				.map(Question::getId).collect(Collectors.toSet());
		final String name = slug(question.getId() == null || question.getId().isBlank() ? question.getText()
				: question.getId(), "question").replace('.', '-').replaceFirst("^[^a-z]+", "q");
		final String free = Stream.concat(Stream.of(name), IntStream.iterate(2, i -> i + 1).mapToObj(i -> name + '-' + i))
				.filter(id -> !taken.contains(id)).findFirst().orElseThrow();
		return List.of(set(question, Literals.QUESTION__ID, RuleMessage.FIX_QUESTION_ID, free));
	}

	private static List<Fix> swap(Question question) {
		return List.of(new Fix(RuleMessage.FIX_RANGE_SWAP.text(),
				List.of(new Fix.Change(question, Literals.QUESTION__MINIMUM, question.getMaximum()),
						new Fix.Change(question, Literals.QUESTION__MAXIMUM, question.getMinimum()))));
	}

	private static List<Fix> distinct(FinalChoice choice) {
		final List<Long> seeds = choice.getSeeds().stream().distinct().toList();
		return List.of(Fix.of(RuleMessage.FIX_SEEDS.text(seeds.stream().map(String::valueOf).collect(Collectors.joining(", "))),
				choice, Literals.FINAL_CHOICE__SEEDS, seeds));
	}

	private static List<Fix> share(Recording recording, PrivacyClass... more) {
		final Set<PrivacyClass> shares = new TreeSet<>(recording.getShares());
		shares.addAll(List.of(more));
		return List.of(Fix.of(
				RuleMessage.FIX_SHARES.text(Stream.of(more).map(PrivacyClass::getLiteral).collect(Collectors.joining(", "))),
				recording, Literals.RECORDING__SHARES, List.copyOf(shares)));
	}

	/** A short name for machines made of one for people. */
	private static String slug(String text, String otherwise) {
		final String ascii = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
				.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
		final String slug = ascii.substring(0, Math.min(ascii.length(), LONGEST_ID)).replaceAll("[-.]+$", "");
		return slug.isEmpty() ? otherwise : slug;
	}

	private static Fix set(EObject owner, EAttribute feature, RuleMessage message, Object value) {
		return Fix.of(message.text(value.toString()), owner, feature, value);
	}
}
