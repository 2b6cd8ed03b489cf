// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/** Compares with the formulas of torch.optim's documentation, computed here one number at a time in double precision. */
class TorchOptimizerTest {
	private static final double[] START = { 1.5, -0.7, 0.02, 3 };
	private static final double[] CURVATURE = { 1, 10, 0.3, 0.001 };
	private static final int STEPS = 12;

	/** One parameter's step: takes the gradient, gives the parameter's next value. */
	private interface Formula {
		double next(double parameter, double gradient, double[] memory, int step);
	}

	private record Case(Optimizer optimizer, Map<String, Double> values, Formula formula) {
		@Override
		public String toString() {
			return optimizer + " " + values;
		}
	}

	static Stream<Case> cases() {
		return Stream.of(sgd(.1, 0), sgd(.1, .9), adam(.001, .9, .999, 1e-6), adam(.05, .5, .9, 1e-2), adam(.01, 0, .99, 1e-8),
				adadelta(1, .9, 1e-6), adadelta(.3, .5, 1e-2), adagrad(.01, 0, 0), adagrad(.1, .5, .2), rmsProp(.01, .75, 1e-6, 0),
				rmsProp(.02, .99, 1e-2, .9), asgd(.05, 1e-4, .75), asgd(.05, .2, .5));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void everyOptimizerFollowsTorchsFormula(Case example) {
		assertArrayEquals(expected(example, 0), optimized(example, 0), 2e-6);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void weightDecayIsAddedToTheGradientFirst(Case example) {
		assertArrayEquals(expected(example, .1), optimized(example, .1), 2e-6);
	}

	@Test
	void adamsEpsilonStandsOutsideOfTheCorrectedRoot() {
		final double first = optimized(adam(.1, .9, .999, .5), 0)[0];
		final double gradient = START[0] * CURVATURE[0];
		assertNotEquals(first, START[0], 1e-3);
		final INDArray amount = Nd4j.createFromArray((float) gradient);
		updater(optimizer(adam(.1, .9, .999, .5), 0), 1).applyUpdater(amount, 0, 0);
		assertEquals(.1 * gradient / (gradient + .5), amount.getDouble(0), 1e-6);
	}

	@Test
	void adagradsFirstStepKnowsTheInitialAccumulator() {
		final INDArray amount = Nd4j.createFromArray(3f);
		updater(optimizer(adagrad(.1, 0, 16), 0), 1).applyUpdater(amount, 0, 0);
		assertEquals(.1 * 3 / Math.sqrt(16 + 9), amount.getDouble(0), 1e-6);
	}

	@Test
	void theLearningRateOfAdagradDecays() {
		final TorchOptimizer adagrad = optimizer(adagrad(.1, .5, 0), 0);
		adagrad.next(new Step(4, 1, 1));
		assertEquals(.1 / (1 + 4 * .5), adagrad.getLearningRate(4, 0), 1e-12);
	}

	@ParameterizedTest
	@EnumSource(Optimizer.class)
	void everyOptimizerIsFoundByItsName(Optimizer optimizer) {
		assertEquals(optimizer, Optimizer.of(optimizer.id()).orElseThrow());
	}

	@Test
	void namesOfOptimizersArePinned() {
		assertEquals(
				"[adam_optimizer, ada_delta, ada_grad, averaged_sgd, rms_prop, sgd]",
				Stream.of(Optimizer.values()).map(Optimizer::id).toList().toString());
	}

	@Test
	void anOptimizerReadsItsOwnHyperparametersAndTheCommonOnes() {
		assertTrue(Optimizer.SGD.reads("momentum"));
		assertTrue(Optimizer.SGD.reads("learningRate"));
		assertEquals(false, Optimizer.SGD.reads("beta1"));
	}

	@Test
	void optimizersOfTheSameValuesAreEqual() {
		assertEquals(optimizer(sgd(.1, .9), 0), optimizer(sgd(.1, .9), 0));
		assertNotEquals(optimizer(sgd(.1, .9), 0), optimizer(sgd(.1, .8), 0));
	}

	@Test
	void theLearningRateCannotBeChangedLater() {
		final TorchOptimizer optimizer = optimizer(sgd(.1, 0), 0);
		assertThrows(IllegalStateException.class, () -> optimizer.setLrAndSchedule(1, null));
	}

	private static double[] expected(Case example, double weightDecay) {
		final double[] parameters = START.clone();
		for (int index = 0; index < parameters.length; index++) {
			final double[] memory = { Double.NaN, 0 };
			for (int step = 0; step < STEPS; step++) {
				final double gradient = CURVATURE[index] * parameters[index] + weightDecay * parameters[index];
				parameters[index] = example.formula.next(parameters[index], gradient, memory, step);
			}
		}
		return parameters;
	}

	private static double[] optimized(Case example, double weightDecay) {
		final INDArray parameters = Nd4j.createFromArray(START).castTo(DataType.FLOAT);
		final INDArray curvature = Nd4j.createFromArray(CURVATURE).castTo(DataType.FLOAT);
		final TorchOptimizer optimizer = optimizer(example, weightDecay);
		final GradientUpdater<TorchOptimizer> updater = updater(optimizer, START.length);
		for (int step = 0; step < STEPS; step++) {
			final INDArray gradient = parameters.mul(curvature);
			optimizer.next(new Step(step, 1, 1));
			regularize(optimizer, Regularization.ApplyStep.BEFORE_UPDATER, parameters, gradient, step);
			updater.applyUpdater(gradient, step, 0);
			regularize(optimizer, Regularization.ApplyStep.POST_UPDATER, parameters, gradient, step);
			parameters.subi(gradient);
		}
		return parameters.toDoubleVector();
	}

	private static void regularize(TorchOptimizer optimizer, Regularization.ApplyStep when, INDArray parameters, INDArray gradient,
			int step) {
		optimizer.regularization().stream().filter(regularization -> regularization.applyStep() == when)
				.forEach(regularization -> regularization.apply(parameters, gradient, optimizer.getLearningRate(step, 0), step, 0));
	}

	private static TorchOptimizer optimizer(Case example, double weightDecay) {
		final Map<String, Double> values = new HashMap<>(example.values);
		values.put("weightDecay", weightDecay);
		return new TorchOptimizer(new OptimizerSettings(example.optimizer, values));
	}

	private static GradientUpdater<TorchOptimizer> updater(TorchOptimizer optimizer, int parameters) {
		final long size = optimizer.stateSize(parameters);
		return optimizer.instantiate(size == 0 ? null : Nd4j.create(DataType.FLOAT, size), true);
	}

	private static Case sgd(double rate, double momentum) {
		return new Case(Optimizer.SGD, Map.of("learningRate", rate, "momentum", momentum), (parameter, gradient, memory, step) -> {
			memory[0] = step == 0 ? gradient : momentum * memory[0] + gradient;
			return parameter - rate * memory[0];
		});
	}

	private static Case adam(double rate, double beta1, double beta2, double epsilon) {
		return new Case(Optimizer.ADAM, Map.of("learningRate", rate, "beta1", beta1, "beta2", beta2, "epsilon", epsilon),
				(parameter, gradient, memory, step) -> {
					memory[0] = beta1 * (step == 0 ? 0 : memory[0]) + (1 - beta1) * gradient;
					memory[1] = beta2 * memory[1] + (1 - beta2) * gradient * gradient;
					final double mean = memory[0] / (1 - Math.pow(beta1, step + 1));
					final double square = memory[1] / (1 - Math.pow(beta2, step + 1));
					return parameter - rate * mean / (Math.sqrt(square) + epsilon);
				});
	}

	private static Case adadelta(double rate, double rho, double epsilon) {
		return new Case(Optimizer.ADADELTA, Map.of("learningRate", rate, "rho", rho, "epsilon", epsilon),
				(parameter, gradient, memory, step) -> {
					memory[0] = rho * (step == 0 ? 0 : memory[0]) + (1 - rho) * gradient * gradient;
					final double delta = Math.sqrt(memory[1] + epsilon) / Math.sqrt(memory[0] + epsilon) * gradient;
					memory[1] = rho * memory[1] + (1 - rho) * delta * delta;
					return parameter - rate * delta;
				});
	}

	private static Case adagrad(double rate, double decay, double initial) {
		return new Case(Optimizer.ADAGRAD, Map.of("learningRate", rate, "learningRateDecay", decay, "initialAccumulator", initial),
				(parameter, gradient, memory, step) -> {
					memory[0] = (step == 0 ? initial : memory[0]) + gradient * gradient;
					return parameter - rate / (1 + step * decay) * gradient / (Math.sqrt(memory[0]) + 1e-10);
				});
	}

	private static Case rmsProp(double rate, double alpha, double epsilon, double momentum) {
		return new Case(Optimizer.RMS_PROP,
				Map.of("learningRate", rate, "alpha", alpha, "epsilon", epsilon, "momentum", momentum),
				(parameter, gradient, memory, step) -> {
					memory[0] = alpha * (step == 0 ? 0 : memory[0]) + (1 - alpha) * gradient * gradient;
					memory[1] = momentum * memory[1] + gradient / (Math.sqrt(memory[0]) + epsilon);
					return parameter - rate * memory[1];
				});
	}

	private static Case asgd(double rate, double lambda, double alpha) {
		return new Case(Optimizer.AVERAGED_SGD, Map.of("learningRate", rate, "lambda", lambda, "alpha", alpha),
				(parameter, gradient, memory, step) -> {
					final double eta = step == 0 ? rate : memory[0];
					memory[0] = rate / Math.pow(1 + lambda * rate * (step + 1), alpha);
					return parameter * (1 - lambda * eta) - eta * gradient;
				});
	}
}
