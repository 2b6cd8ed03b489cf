// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Functions whose total-order sensitivity indices are known: what a forest finds of them lies a little below. */
class PermutationImportanceTest {
	private final Random random = new Random(7);

	/** Of 3a + b with a, b uniform on 0..1 the variance is 9/12 + 1/12, so the indices are 0.9 and 0.1. */
	@Test
	void aSumHasTheSharesOfItsVariances() {
		final Importances found = of(2000, 3, x -> 3 * x[0] + x[1]);
		assertAll(() -> assertEquals(List.of("x0", "x1", "x2"), ids(found)),
				() -> assertEquals(0.9, share(found, "x0"), 0.05), () -> assertEquals(0.1, share(found, "x1"), 0.03),
				() -> assertEquals(0, share(found, "x2"), 0.01), () -> assertTrue(found.explained() > 0.95, "" + found.explained()));
	}

	/** Noise of variance 10/12, as much as the rest: what can be explained is half. */
	@Test
	void noiseTakesItsPart() {
		final Importances found = of(2000, 3, x -> 3 * x[0] + x[1] + Math.sqrt(10 / 12.0) * random.nextGaussian());
		assertAll(() -> assertEquals(0.45, share(found, "x0"), 0.06), () -> assertEquals(0.05, share(found, "x1"), 0.03),
				() -> assertEquals(0.45, found.explained(), 0.08));
	}

	/** (a - 1/2)(b - 1/2) has no main effect at all; both indices are 1. A ranking by correlation would miss it. */
	@Test
	void whatOnlyMattersTogetherIsFound() {
		final Importances found = of(2000, 4, x -> (x[0] - 0.5) * (x[1] - 0.5));
		assertAll(() -> assertEquals(1, share(found, "x0"), 0.25), () -> assertEquals(1, share(found, "x1"), 0.25),
				() -> assertEquals(0, share(found, "x2"), 0.03));
	}

	/** Ishigami and Homma's function with a = 7, b = 0.1: total-order indices 0.5576, 0.4424, 0.2437 (Saltelli et al. 2008, 4.10). */
	@Test
	void ishigamisFunction() {
		final Importances found = of(2000, 3, x -> {
			final double third = Math.PI * (2 * x[2] - 1);
			return Math.sin(Math.PI * (2 * x[0] - 1)) * (1 + 0.1 * Math.pow(third, 4))
					+ 7 * Math.pow(Math.sin(Math.PI * (2 * x[1] - 1)), 2);
		});
		assertAll(() -> assertEquals(0.5576, share(found, "x0"), 0.08), () -> assertEquals(0.4424, share(found, "x1"), 0.08),
				() -> assertEquals(0.2437, share(found, "x2"), 0.08));
	}

	@Test
	void choicesCountWhateverTheirNamesAre() {
		final List<Map<String, String>> runs = new ArrayList<>();
		final double[] targets = new double[300];
		final Map<String, Double> effect = Map.of("a", 0.9, "b", 0.1, "c", 0.8, "d", 0.2);
		for (int i = 0; i < targets.length; i++) {
			final String choice = List.of("a", "b", "c", "d").get(random.nextInt(4));
			runs.add(Map.of("choice", choice, "other", random.nextBoolean() ? "true" : "false"));
			targets[i] = effect.get(choice);
		}
		final Importances found = found(Column.of(runs), targets);
		assertAll(() -> assertEquals(1, share(found, "choice"), 0.05), () -> assertEquals(0, share(found, "other"), 0.01));
	}

	@Test
	void aConditionalHyperparameterCountsWhereItApplies() {
		final List<Map<String, String>> runs = new ArrayList<>();
		final double[] targets = new double[400];
		for (int i = 0; i < targets.length; i++) {
			final Map<String, String> run = new HashMap<>(Map.of("optimizer", i % 2 == 0 ? "sgd" : "adam"));
			final double momentum = random.nextDouble();
			if (i % 2 == 0) {
				run.put("momentum", Double.toString(momentum));
			}
			targets[i] = i % 2 == 0 ? momentum : 0.5;
			runs.add(run);
		}
		assertEquals("momentum", ids(found(Column.of(runs), targets)).getFirst());
	}

	@Test
	void theScaleOfAHyperparameterChangesNothing() {
		final double[] x = random.doubles(200, -9, 0).toArray();
		final double[] exponential = IntStream.range(0, x.length).mapToDouble(i -> Math.exp(x[i])).toArray();
		final double[] other = random.doubles(200).toArray();
		final double[] targets = IntStream.range(0, x.length).mapToDouble(i -> x[i] + other[i]).toArray();
		assertEquals(found(List.of(Column.ofNumbers("x", x), Column.ofNumbers("o", other)), targets),
				found(List.of(Column.ofNumbers("x", exponential), Column.ofNumbers("o", other)), targets));
	}

	@Test
	void theSameRunsGiveTheSameFigures() {
		final List<Column> columns = uniform(150, 5);
		final double[] targets = targets(columns, x -> x[0] * x[1] + random.nextGaussian());
		assertEquals(found(columns, targets), found(columns, targets));
	}

	@Test
	void pureNoiseIsNotExplained() {
		final Importances found = of(100, 5, x -> random.nextGaussian());
		assertTrue(found.explained() < 0.1, "" + found.explained());
		found.ranked().forEach(each -> assertTrue(Math.abs(each.share()) < 0.15, each.toString()));
	}

	@Test
	void runsWithoutAFiniteMetricAreLeftOutAndCounted() {
		final List<Column> columns = uniform(60, 2);
		final double[] targets = targets(columns, x -> x[0]);
		targets[3] = Double.NaN;
		targets[4] = Double.POSITIVE_INFINITY;
		final Importances found = found(columns, targets);
		assertAll(() -> assertEquals(58, found.runs()), () -> assertEquals(2, found.left()), () -> assertEquals("x0", ids(found).getFirst(), found.toString()));
	}

	@Test
	void constantColumnsAreNamedAndNotRanked() {
		final List<Column> columns = new ArrayList<>(uniform(30, 1));
		columns.add(Column.ofNumbers("same", Collections.nCopies(30, 5.0).stream().mapToDouble(Double::doubleValue).toArray()));
		final Importances found = found(columns, targets(columns.subList(0, 1), x -> x[0]));
		assertAll(() -> assertEquals(List.of("x0"), ids(found)), () -> assertEquals(List.of("same"), found.constant()));
	}

	@Test
	void tooLittleGivesAnEmptyRankingAndNoError() {
		final List<Column> columns = uniform(30, 2);
		assertAll(() -> assertEquals(List.of(), found(List.of(), new double[0]).ranked()),
				() -> assertEquals(List.of(), found(uniform(4, 2), new double[] { 1, 2, 3, 4 }).ranked()),
				() -> assertEquals(List.of(), found(columns, new double[30]).ranked(), "a constant metric"),
				() -> assertEquals(List.of(), found(columns, targets(columns, x -> 0.1)).ranked(), "a constant metric"),
				() -> assertEquals(List.of(), found(columns, targets(columns, x -> Double.NaN)).ranked()));
	}

	@Test
	void fewerThanTwentyRunsAreFew() {
		assertTrue(of(19, 2, x -> x[0]).fewRuns());
		assertFalse(of(20, 2, x -> x[0]).fewRuns());
	}

	@Test
	void hugeAndTinyMetricsHaveTheSameShares() {
		final List<Column> columns = uniform(100, 3);
		final double small = share(found(columns, targets(columns, x -> 1e-200 * x[0])), "x0");
		final double large = share(found(columns, targets(columns, x -> 1e200 * x[0])), "x0");
		assertEquals(small, large, 0.01);
	}

	@Test
	void cancellingEndsIt() {
		final AtomicInteger asked = new AtomicInteger();
		final List<Column> columns = uniform(100, 3);
		final Optional<Importances> nothing = PermutationImportance.of(columns, targets(columns, x -> x[0]),
				() -> asked.incrementAndGet() > 3);
		assertAll(() -> assertTrue(nothing.isEmpty()), () -> assertEquals(4, asked.get()));
	}

	@Test
	void tenThousandRunsTakeSeconds() {
		final List<Column> columns = uniform(10_000, 40);
		final double[] targets = targets(columns, x -> 3 * x[0] + x[1] * x[2] + 0.1 * random.nextGaussian());
		final Importances found = assertTimeout(Duration.ofSeconds(30), () -> found(columns, targets));
		assertAll(() -> assertEquals(10_000, found.runs()), () -> assertEquals(2000, found.used()),
				() -> assertEquals("x0", ids(found).getFirst()));
	}

	private Importances of(int runs, int columns, ToDoubleFunction<double[]> function) {
		final List<Column> uniform = uniform(runs, columns);
		return found(uniform, targets(uniform, function));
	}

	private List<Column> uniform(int runs, int columns) {
		return IntStream.range(0, columns).mapToObj(i -> Column.ofNumbers("x" + i, random.doubles(runs).toArray())).toList();
	}

	private static double[] targets(List<Column> columns, ToDoubleFunction<double[]> function) {
		return IntStream.range(0, columns.getFirst().size())
				.mapToDouble(run -> function.applyAsDouble(columns.stream().mapToDouble(column -> column.value(run)).toArray()))
				.toArray();
	}

	private static Importances found(List<Column> columns, double[] targets) {
		return PermutationImportance.of(columns, targets, () -> false).orElseThrow();
	}

	private static List<String> ids(Importances found) {
		return found.ranked().stream().map(Importance::id).toList();
	}

	private static double share(Importances found, String id) {
		return found.ranked().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().share();
	}
}
