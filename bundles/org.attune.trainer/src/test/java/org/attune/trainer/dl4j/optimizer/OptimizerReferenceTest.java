// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/**
 * Compares 50 steps of each optimizer, with at least 5 settings, with what torch.optim makes of them in float64 (AdaBelief: its
 * paper's algorithm 2). Six parameters of very different curvature follow moving targets: at step k, from 0, parameter i has the
 * gradient curvature[i] * (parameter - sin(k / 2 + i)). One setting of each has a schedule, that is a factor of the learning rate
 * at each step. The numbers, and the torch that made them, are in optimizer_reference.json;
 * src/test/python/optimizer_reference.py holds the settings and says how to make them anew.
 */
class OptimizerReferenceTest {
	private static final int STEPS = 50;
	private static final Reference REFERENCE = Reference.read();

	/** @param recorded numbers of steps, from 1, after which the parameters were recorded */
	private record Reference(@JsonProperty("madeBy") String madeBy, @JsonProperty("start") double[] start,
			@JsonProperty("curvature") double[] curvature, @JsonProperty("factors") double[] factors,
			@JsonProperty("recorded") int[] recorded, @JsonProperty("cases") List<Case> cases) {
		static Reference read() {
			try (InputStream stream = OptimizerReferenceTest.class.getResourceAsStream("optimizer_reference.json")) {
				return new ObjectMapper().readValue(stream, Reference.class);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** @param parameters after each recorded step */
	private record Case(@JsonProperty("optimizer") String optimizer, @JsonProperty("values") Map<String, Double> values,
			@JsonProperty("scheduled") boolean scheduled, @JsonProperty("parameters") double[][] parameters) {
		double factor(int step) {
			return scheduled ? REFERENCE.factors[step] : 1;
		}

		/** Largest amount of one parameter on its way. */
		double largest(int parameter) {
			return Stream.concat(Stream.of(REFERENCE.start), Stream.of(parameters)).mapToDouble(values -> Math.abs(values[parameter]))
					.max().orElseThrow();
		}

		@Override
		public String toString() {
			return optimizer + " " + values + (scheduled ? " scheduled" : "");
		}
	}

	static List<Case> cases() {
		return REFERENCE.cases;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void inDoublePrecisionParametersEqualTheReference(Case example) {
		assertClose(example, DataType.DOUBLE, (expected, largest) -> 1e-11 * Math.abs(expected));
	}

	/** Each of the 50 steps may be off by the distance between two neighbouring numbers of the parameter's size, 2^-23 of it. */
	@ParameterizedTest
	@MethodSource("cases")
	void inSinglePrecisionParametersAreOffByNoMoreThanTheRoundingOfEachStep(Case example) {
		assertClose(example, DataType.FLOAT, (expected, largest) -> STEPS * Math.scalb(1.0, -23) * largest);
	}

	@ParameterizedTest
	@EnumSource(Optimizer.class)
	void everyOptimizerHasAtLeastFiveSettingsOneOfThemWithWeightDecay(Optimizer optimizer) {
		final List<Case> own = cases().stream().filter(example -> example.optimizer.equals(optimizer.id())).toList();
		assertTrue(own.size() >= 5);
		assertTrue(own.stream().anyMatch(example -> example.values.get("weightDecay") > 0));
		assertEquals(STEPS, REFERENCE.recorded[REFERENCE.recorded.length - 1]);
	}

	private static void assertClose(Case example, DataType type, DoubleBinaryOperator tolerance) {
		final double[][] computed = computed(example, type);
		for (int record = 0; record < computed.length; record++) {
			for (int index = 0; index < computed[record].length; index++) {
				final double expected = example.parameters[record][index];
				assertEquals(expected, computed[record][index], tolerance.applyAsDouble(expected, example.largest(index)),
						"parameter " + index + " after " + REFERENCE.recorded[record] + " steps");
			}
		}
	}

	/** The parameters after each recorded step. */
	private static double[][] computed(Case example, DataType type) {
		final Optimizer optimizer = Optimizer.of(example.optimizer).orElseThrow();
		final Optimization optimization = new Optimization(new OptimizerSettings(optimizer, example.values), REFERENCE.start, type);
		final double[][] trajectory = new double[STEPS][];
		for (int step = 0; step < STEPS; step++) {
			optimization.step(gradient(optimization.parameters(), step), new Step(step, example.factor(step), 1));
			trajectory[step] = optimization.parameters();
		}
		return Arrays.stream(REFERENCE.recorded).mapToObj(count -> trajectory[count - 1]).toArray(double[][]::new);
	}

	private static double[] gradient(double[] parameters, int step) {
		return IntStream.range(0, parameters.length)
				.mapToDouble(index -> REFERENCE.curvature[index] * (parameters[index] - Math.sin(step / 2.0 + index))).toArray();
	}
}
