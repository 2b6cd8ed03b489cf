// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import org.attune.trainer.engine.Loss;

/**
 * Compares losses and their gradients by the outputs with torch's in float64, on 50 rows of outputs for ten classes. With x the
 * outputs, t the target (1 - smoothing for the right class, smoothing / 10 more for each one) and log p = x - log(sum(exp x)),
 * they are -sum(t log p) for cross entropy and negative log likelihood, mean(|x - t|) for L1, and mean((x - t)^2) for mean squared.
 * The numbers, and the torch that made them, are in loss_reference.json; src/test/python/loss_reference.py describes the rows and
 * says how to make them anew.
 */
class LossReferenceTest {
	private static final Reference REFERENCE = Reference.read();

	private record Reference(@JsonProperty("madeBy") String madeBy, @JsonProperty("outputs") float[][] outputs,
			@JsonProperty("labels") int[] labels, @JsonProperty("variants") List<Variant> variants) {
		static Reference read() {
			try (InputStream stream = LossReferenceTest.class.getResourceAsStream("loss_reference.json")) {
				return new ObjectMapper().readValue(stream, Reference.class);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** @param gradients by output, a row per row of outputs */
	private record Variant(@JsonProperty("loss") String loss, @JsonProperty("smoothing") double smoothing,
			@JsonProperty("values") double[] values, @JsonProperty("gradients") double[][] gradients) {
		Loss function() {
			return Loss.of(loss).orElseThrow();
		}

		@Override
		public String toString() {
			return loss + " smoothed by " + smoothing;
		}
	}

	static List<Variant> variants() {
		return REFERENCE.variants;
	}

	@ParameterizedTest
	@MethodSource("variants")
	void theReportedLossIsTheReferences(Variant variant) {
		for (int row = 0; row < variant.values.length; row++) {
			assertClose(variant.values[row], variant.function().of(REFERENCE.outputs[row], REFERENCE.labels[row], variant.smoothing), row);
		}
	}

	@ParameterizedTest
	@MethodSource("variants")
	void theLossThatTheNetworkLearnsFromIsTheReferences(Variant variant) {
		final double[] values = new TorchLoss(variant.function()).computeScoreArray(targets(variant.smoothing), outputs(),
				new ActivationIdentity(), null).toDoubleVector();
		for (int row = 0; row < values.length; row++) {
			assertClose(variant.values[row], values[row], row);
		}
	}

	@ParameterizedTest
	@MethodSource("variants")
	void theGradientThatTheNetworkLearnsFromIsTheReferences(Variant variant) {
		final double[][] gradients = new TorchLoss(variant.function()).computeGradient(targets(variant.smoothing), outputs(),
				new ActivationIdentity(), null).toDoubleMatrix();
		for (int row = 0; row < gradients.length; row++) {
			for (int label = 0; label < gradients[row].length; label++) {
				assertClose(variant.gradients[row][label], gradients[row][label], row);
			}
		}
	}

	/** Below 1e-15 only the rounding of a probability of 1 is left, here as in torch. */
	private static void assertClose(double expected, double actual, int row) {
		assertEquals(expected, actual, Math.max(1e-15, 1e-6 * Math.abs(expected)), "row " + row);
	}

	private static INDArray outputs() {
		final double[][] outputs = new double[REFERENCE.outputs.length][REFERENCE.outputs[0].length];
		for (int row = 0; row < outputs.length; row++) {
			for (int label = 0; label < outputs[row].length; label++) {
				outputs[row][label] = REFERENCE.outputs[row][label];
			}
		}
		return Nd4j.createFromArray(outputs);
	}

	private static INDArray targets(double smoothing) {
		final int classes = REFERENCE.outputs[0].length;
		final double[][] targets = new double[REFERENCE.labels.length][classes];
		for (int row = 0; row < targets.length; row++) {
			for (int label = 0; label < classes; label++) {
				targets[row][label] = smoothing / classes + (label == REFERENCE.labels[row] ? 1 - smoothing : 0);
			}
		}
		return Nd4j.createFromArray(targets);
	}
}
