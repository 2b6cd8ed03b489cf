// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.core.run.RunStatus;
import org.attune.model.configuration.EffectiveValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is trained and what is kept; the training is not a real one. */
final class EvaluationTest {
	private static final Choice ANNA = choice("anna", HandedIn.values("0.01"));
	private static final Choice BO = choice("bo", HandedIn.values("0.01"));
	private static final Choice CEM = choice("cem", HandedIn.values("5"));

	@TempDir
	private Path home;
	private ResultFolder folder;
	private final StudyPlan plan = new StudyPlan(HandedIn.STUDY, "generated:shapes", "", 16, "lenet", List.of(11L, 12L, 13L), List.of());
	private final List<String> trained = new ArrayList<>();
	private final List<String> said = new ArrayList<>();

	@BeforeEach
	void open() throws Exception {
		folder = ResultFolder.open(home);
	}

	@AfterEach
	void close() throws Exception {
		folder.close();
	}

	@Test
	void equalConfigurationsAreTrainedOnceAndWhatIsDoneIsNotDoneAgain() throws Exception {
		final List<SeedResult> first = evaluate(this::train, ANNA, BO, CEM);
		assertEquals(List.of("0.01 11", "0.01 12", "0.01 13", "5 11", "5 12", "5 13"), trained);
		final List<SeedResult> second = evaluate(this::train, ANNA, BO, CEM);
		assertEquals(6, trained.size());
		assertEquals(first, second);
		assertTrue(said.getLast().contains("0 trainings to do, 6 are done already"), said.toString());
	}

	@Test
	void whatEndsInTheMiddleGoesOnFromThere() throws Exception {
		assertThrows(EvaluationException.class, () -> evaluate((choice, seed) -> {
			if (trained.size() == 2) {
				throw new EvaluationException("killed");
			}
			return train(choice, seed);
		}, ANNA, CEM));
		trained.clear();
		assertEquals(6, evaluate(this::train, ANNA, CEM).size());
		assertEquals(List.of("0.01 13", "5 11", "5 12", "5 13"), trained);
	}

	@Test
	void whatDivergesIsKeptAndWhatFailsIsCountedAndTriedAgain() throws Exception {
		final List<SeedResult> results = evaluate(
				(choice, seed) -> result(choice, seed, seed == 12 ? RunStatus.DIVERGED : seed == 13 ? RunStatus.OUT_OF_MEMORY
						: RunStatus.FINISHED),
				ANNA);
		final Score score = Score.of(ANNA, results);
		assertEquals(List.of(1, 1, 1), List.of(score.accuracy().n(), score.diverged(), score.failed()));
		evaluate(this::train, ANNA);
		assertEquals(List.of("0.01 13"), trained);
	}

	@Test
	void aResultThatCannotBeReadIsToldAndLeftAsItIs() throws Exception {
		evaluate(this::train, ANNA);
		final Path file = folder.file(ANNA.hash(), 12);
		for (byte[] content : List.of(new byte[0], "{".getBytes(), "{}".getBytes(), Files.readAllBytes(folder.file(ANNA.hash(), 11)))) {
			Files.write(file, content);
			final String message = assertThrows(EvaluationException.class, () -> evaluate(this::train, ANNA)).getMessage();
			assertTrue(message.contains(file.toString()) && message.contains("move it away"), message);
			assertArrayEquals(content, Files.readAllBytes(file));
		}
	}

	@Test
	void resultsOfAnotherDatasetAreNotTakenForThose() throws Exception {
		evaluate(this::train, ANNA);
		final StudyPlan other = new StudyPlan(HandedIn.STUDY, "x.sealed", "abc", 16, "lenet", List.of(11L), List.of());
		assertTrue(assertThrows(EvaluationException.class, () -> new Evaluation(other, folder, this::train, said::add).run(List.of(ANNA)))
				.getMessage().contains("--out"));
	}

	@Test
	void twoEvaluationsDoNotWriteIntoTheSameFolder() {
		assertTrue(assertThrows(EvaluationException.class, () -> ResultFolder.open(home)).getMessage().contains("Another evaluation"));
	}

	@Test
	void theTablesHaveARowForEachParticipantAndSeed() throws Exception {
		final List<SeedResult> results = evaluate((choice, seed) -> choice == CEM && seed > 11 ? result(choice, seed, RunStatus.DIVERGED)
				: train(choice, seed), ANNA, BO, CEM);
		Tables.participants(home.resolve("results.csv"),
				List.of(ANNA, BO, CEM).stream().map(choice -> Score.of(choice, results)).toList());
		Tables.seeds(home.resolve("seeds.csv"), results);
		final List<String> rows = Files.readAllLines(home.resolve("results.csv"));
		assertEquals("participant,configuration,n,mean,standard_deviation,low_95,high_95,diverged,failed,minimum,maximum,"
				+ "tuned_validation_accuracy", rows.get(0));
		// of 0.11, 0.12 and 0.13: standard deviation 0.01, t(2) = 4.302653, so 0.12 +- 0.024841
		final String[] anna = rows.get(1).split(",");
		assertEquals(List.of("anna", ANNA.hash(), "3"), List.of(anna).subList(0, 3));
		assertEquals(0.12, Double.parseDouble(anna[3]), 1e-12);
		assertEquals(0.01, Double.parseDouble(anna[4]), 1e-12);
		assertEquals(0.12 - 0.0248414, Double.parseDouble(anna[5]), 1e-6);
		assertEquals(0.12 + 0.0248414, Double.parseDouble(anna[6]), 1e-6);
		assertEquals(List.of("0", "0", "0.11", "0.13", "0.4"), List.of(anna).subList(7, 12));
		assertEquals(rows.get(1).substring("anna".length()), rows.get(2).substring("bo".length()));
		assertEquals("cem," + CEM.hash() + ",1,0.11,,,,2,0,0.11,0.11,0.4", rows.get(3));
		final List<String> seeds = Files.readAllLines(home.resolve("seeds.csv"));
		assertEquals(7, seeds.size());
		assertTrue(seeds.get(5).startsWith(CEM.hash() + ",12,DIVERGED,,,0,"), seeds.get(5));
	}

	@Test
	void onlyFiguresOfTheCpuAreSaidToBeTheSameAgain() throws Exception {
		final List<SeedResult> cpu = List.of(result(ANNA, 11, "cpu"), result(ANNA, 12, "cpu"));
		final List<SeedResult> both = List.of(result(ANNA, 11, "cpu"), result(ANNA, 12, "cuda:0"));
		assertTrue(report(cpu).contains("to the last bit"), report(cpu));
		assertTrue(!report(both).contains("to the last bit") && report(both).contains("not deterministic"), report(both));
		assertTrue(report(both).contains("from 2 different places"), report(both));
	}

	private static String report(List<SeedResult> results) {
		return String.join("\n", Report.of(List.of(Score.of(ANNA, results)), results));
	}

	private List<SeedResult> evaluate(Evaluation.Training training, Choice... choices) throws Exception {
		return new Evaluation(plan, folder, training, said::add).run(List.of(choices));
	}

	private SeedResult train(Choice choice, long seed) {
		trained.add(choice.values().get("learningRate") + ' ' + seed);
		return result(choice, seed, RunStatus.FINISHED);
	}

	private static SeedResult result(Choice choice, long seed, RunStatus status) {
		return result(choice, seed, status, "cpu");
	}

	private static SeedResult result(Choice choice, long seed, String device) {
		return result(choice, seed, RunStatus.FINISHED, device);
	}

	private static SeedResult result(Choice choice, long seed, RunStatus status, String device) {
		final boolean finished = status == RunStatus.FINISHED;
		return new SeedResult(HandedIn.STUDY, choice.hash(), choice.values(), choice.explicit(), seed, "", 16, "lenet", 1, device,
				Map.of("backend", "CPU"), status, "", 2, 1, 1, 0.3, finished ? 400 : 0, finished ? 1 : Double.NaN,
				finished ? seed / 100.0 : Double.NaN, 1000, finished ? "ab" : "");
	}

	private static Choice choice(String participant, EffectiveValues values) {
		return new Choice(participant, values.hash(), values.values(), values.explicit(), OptionalDouble.of(0.4));
	}
}
