// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import static org.attune.model.validation.Problems.assertProblem;
import static org.attune.model.validation.Severity.ERROR;
import static org.attune.model.validation.Severity.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Demand;
import org.attune.model.study.PrivacyClass;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.study.Upload;
import org.attune.model.tuning.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StudyValidationTest {
	private final Study study = ready();

	@Test
	void theStudyThatTheOthersAreMadeFromIsReady() {
		assertEquals(List.of(), StudyValidation.problems(study));
	}

	/** Each with the rule that it breaks, and words that the message must have: what is wrong, and where. */
	static Stream<Arguments> faults() {
		return Stream.of(
				fault("STUDY_ID", ERROR, study -> study.setId("Black Magic"), "'Black Magic'"),
				fault("STUDY_ID", ERROR, study -> study.setId(null), "id"),
				fault("STUDY_TITLE", ERROR, study -> study.setTitle(" "), "title"),
				fault("STUDY_NO_PAGE", WARNING, study -> study.getPages().clear(), "page"),
				fault("STUDY_PART", ERROR, study -> study.setSession(null), "'session'"),
				fault("CONSENT_TEXT", ERROR, study -> study.getConsent().setText(""), "consent"),
				fault("CONSENT_VERSION", ERROR, study -> study.getConsent().setVersion(null), "version"),
				fault("CONSENT_CONTACT", ERROR, study -> study.getConsent().setContact(""), "contact"),
				fault("CONSENT_AGE", ERROR, study -> study.getConsent().setMinimumAge(-1), "-1"),
				fault("PAGE_TITLE", ERROR, study -> study.getPages().get(1).setTitle(""), "Page 2", "title"),
				fault("PAGE_TEXT", ERROR, study -> study.getPages().get(0).setText(null), "Page 1", "text"),
				fault("QUESTION_ID", ERROR, study -> asked(study).setId("2nd"), "months", "'2nd'"),
				fault("QUESTION_ID_DUPLICATE", ERROR, study -> study.getClosing().get(0).setId("experience"),
						"'experience'"),
				fault("QUESTION_TEXT", ERROR, study -> asked(study).setText(""), "'experience'"),
				fault("QUESTION_RANGE", ERROR, study -> asked(study).setMaximum(-3), "months", "0", "-3"),
				fault("QUESTION_RANGE_UNUSED", WARNING, study -> asked(study).setType(QuestionType.TEXT), "range"),
				fault("QUESTION_CHOICES", ERROR, study -> keepOne(study.getBackground().get(1)), "education"),
				fault("QUESTION_CHOICE_EMPTY", ERROR,
						study -> study.getBackground().get(1).getChoices().get(0).setLabel(""), "education"),
				fault("QUESTION_CHOICE_DUPLICATE", ERROR,
						study -> study.getBackground().get(1).getChoices().get(0).setValue("master"), "'master'"),
				fault("QUESTION_CHOICES_UNUSED", WARNING,
						study -> study.getBackground().get(1).setType(QuestionType.TEXT), "education"),
				fault("STUDY_DATASET_EMPTY", ERROR, study -> study.getTask().setDataset(null), "study pack"),
				fault("STUDY_DATASET_OPEN", ERROR, study -> nameOpenly(study, "/data/cats"), "'/data/cats'",
						"network, dataset-name, class-names, test-set"),
				fault("DATASET_UNKNOWN", ERROR, study -> nameOpenly(study, "generated:cats"), "generated:cats"),
				fault("STUDY_NETWORK_OPEN", ERROR, study -> study.getTask().setNetwork("lenet"), "'lenet'", "blinded-1"),
				fault("INPUT_SIZE", ERROR, study -> study.getTask().setInputSize(513), "513"),
				fault("SEED", ERROR, study -> study.getTask().setSeed(0), "0"),
				fault("BLINDING_DIGEST", ERROR, study -> study.getBlinding().setDigest("abc"), "fingerprint"),
				fault("BLINDING_KEY", ERROR, study -> study.getBlinding().setKey(null), "key"),
				fault("BLINDING_TOLD", WARNING, study -> study.getPages().get(0).setText("Train a SqueezeNet 1.1."),
						"'SqueezeNet 1.1'", "Train a"),
				fault("ASSIGNMENT_DUPLICATE", ERROR, study -> study.getConfiguration().getAssignments().get(1)
						.setHyperparameter(study.getSpace().getHyperparameters().get(0)), "Epochs"),
				fault("VALUE_RANGE", ERROR, study -> study.getConfiguration().getAssignments().get(0).setValue("0"),
						"Epochs"),
				fault("REASONS_NONE", ERROR, study -> study.getReasons().getChoices().clear(), "reasons"),
				fault("REASON_OF_NONE", ERROR, study -> reason(study, Reason.NONE), "'none'"),
				fault("REASON_DUPLICATE", ERROR, study -> reason(study, Reason.OTHER), "'other'"),
				fault("REASON_LABEL", ERROR, study -> study.getReasons().getChoices().get(0).setLabel(""), "'guess'"),
				fault("REASONS_CLOSED", WARNING, StudyValidationTest::closeReasons, "'other'"),
				fault("SESSION_MINUTES", ERROR, study -> study.getSession().setMinutes(-5), "-5", "1440"),
				fault("RUNS_AT_ONCE", ERROR, study -> study.getSubmissions().setRunsAtOnce(0), "0"),
				fault("FORM_LOCKED", ERROR, StudyValidationTest::lockForSeveral, "2 runs"),
				fault("SEEDS_NONE", ERROR, study -> study.getFinalChoice().getSeeds().clear(), "seeds"),
				fault("SEED", ERROR, study -> study.getFinalChoice().getSeeds().set(0, 0L), "0"),
				fault("SEED_DUPLICATE", ERROR, study -> study.getFinalChoice().getSeeds().set(0, 20L), "20"),
				fault("SEED_SINGLE", WARNING, study -> study.getFinalChoice().getSeeds().retainAll(List.of(20L)), "single"),
				fault("SHARES_TOO_LITTLE", ERROR,
						study -> study.getRecording().getShares().remove(PrivacyClass.VALUE), "values"),
				fault("SHARES_NO_TEXT", WARNING, study -> study.getRecording().getShares().remove(PrivacyClass.TEXT),
						"'text'"),
				fault("SHARES_NO_ANSWERS", WARNING,
						study -> study.getRecording().getShares().remove(PrivacyClass.IDENTITY), "'identity'"),
				fault("UPLOAD_ADDRESS", ERROR, study -> upload(study).setAddress("http://example.org/"),
						"'http://example.org/'"),
				fault("UPLOAD_ADDRESS", ERROR, study -> upload(study).setAddress("https://me:pw@example.org/"), "https"),
				fault("UPLOAD_KEY", ERROR, study -> upload(study).setPublicKey("AAAA"), "public key"));
	}

	@ParameterizedTest(name = "{0} {3}")
	@MethodSource("faults")
	void eachFaultIsToldOnceWithWhatHelps(String rule, Severity severity, Consumer<Study> damage, List<String> words) {
		damage.accept(study);
		final List<Problem> found = StudyValidation.problems(study).stream()
				.filter(problem -> problem.rule().equals(rule)).toList();
		assertEquals(1, found.size(), () -> "problems: " + StudyValidation.problems(study));
		assertProblem(found.get(0), severity, found.get(0).feature(), words.toArray(String[]::new));
	}

	@Test
	void everyRuleOfAStudyHasItsFault() {
		final Set<String> tried = faults().map(fault -> (String) fault.get()[0]).collect(Collectors.toSet());
		final Set<String> missing = Stream.of(RuleMessage.values()).map(Enum::name)
				.filter(name -> name.matches("(STUDY|CONSENT|PAGE|QUESTION|BLINDING|REASONS|SESSION|RUNS|FORM|SEEDS|SHARES"
						+ "|UPLOAD|REASON_(OF|DUP|LAB)|SEED_).*"))
				.collect(Collectors.toCollection(HashSet::new));
		missing.removeAll(tried);
		assertEquals(Set.of(), missing);
	}

	@Test
	void aStudyWithoutBlindingMayTrainOnOpenImages() {
		study.getBlinding().getFacts().clear();
		study.getTask().setDataset("cats");
		study.getTask().setNetwork("lenet");
		assertEquals(List.of(), StudyValidation.problems(study));
	}

	@Test
	void aNameThatOnlyASealedDatasetKnowsIsNoNetworkOfAnOpenOne() {
		study.getBlinding().getFacts().clear();
		study.getTask().setDataset("cats");
		assertEquals(List.of("NETWORK_UNKNOWN"), StudyValidation.problems(study).stream().map(Problem::rule).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/put/here/", "http://localhost:8080/", "http://[::1]/x" })
	void anAddressThatNobodyCanListenToIsValid(String address) {
		upload(study).setAddress(address);
		assertEquals(List.of(), StudyValidation.problems(study));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RSA", "X25519", "EC" })
	void eachKindOfPublicKeyIsRead(String kind) throws Exception {
		final byte[] key = KeyPairGenerator.getInstance(kind).generateKeyPair().getPublic().getEncoded();
		upload(study).setPublicKey(Base64.getMimeEncoder().encodeToString(key));
		assertEquals(List.of(), StudyValidation.problems(study));
	}

	@Test
	void anEmptyStudyIsToldPartByPartWithoutAFailure() {
		final List<String> rules = StudyValidation.problems(StudyFactory.eINSTANCE.createStudy()).stream()
				.map(Problem::rule).toList();
		assertEquals(10, rules.stream().filter("STUDY_PART"::equals).count(), rules.toString());
		assertTrue(rules.containsAll(List.of("STUDY_ID", "STUDY_TITLE")), rules.toString());
	}

	private static Study ready() {
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_AGAIN);
		study.getConsent().setContact("A. Researcher, a.researcher@example.org");
		study.getTask().setDataset("images.sealed");
		study.getTask().setNetwork("blinded-1");
		study.getBlinding().setDigest("0".repeat(64));
		study.getBlinding().setKey("f".repeat(64));
		return study;
	}

	private static Arguments fault(String rule, Severity severity, Consumer<Study> damage, String... words) {
		return arguments(rule, severity, damage, List.of(words));
	}

	private static Question asked(Study study) {
		return study.getBackground().get(0);
	}

	private static void keepOne(Question question) {
		question.getChoices().subList(1, question.getChoices().size()).clear();
	}

	private static void nameOpenly(Study study, String dataset) {
		study.getTask().setDataset(dataset);
		study.getTask().setNetwork("lenet");
	}

	private static void reason(Study study, Reason reason) {
		study.getReasons().getChoices().get(0).setReason(reason);
	}

	private static void closeReasons(Study study) {
		study.getReasons().setDemand(Demand.REQUIRED);
		study.getReasons().getChoices().removeIf(choice -> choice.getReason() == Reason.OTHER);
	}

	private static void lockForSeveral(Study study) {
		study.getSubmissions().setRunsAtOnce(2);
		study.getSubmissions().setFormLocked(true);
	}

	/** The upload of the study, which is valid until it is changed. */
	private static Upload upload(Study study) {
		final Upload upload = StudyFactory.eINSTANCE.createUpload();
		upload.setAddress("https://example.org/");
		upload.setPublicKey("MCowBQYDK2VuAyEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=");
		study.setUpload(upload);
		return upload;
	}
}
