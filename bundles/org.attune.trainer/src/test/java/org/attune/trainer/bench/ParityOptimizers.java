// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/** Every optimizer on a small quadratic in double precision: sum of curvature * parameter^2 / 2. */
final class ParityOptimizers {
	static final int STEPS = 50;
	static final double[] START = { 1.5, -0.7, 0.02, 3 };
	static final double[] CURVATURE = { 1, 10, 0.3, 0.001 };

	private static final Map<String, Double> VALUES = Map.ofEntries(Map.entry("learningRate", .01), Map.entry("weightDecay", .02),
			Map.entry("beta1", .8), Map.entry("beta2", .99), Map.entry("epsilon", 1e-3), Map.entry("rho", .9),
			Map.entry("learningRateDecay", .05), Map.entry("initialAccumulator", .1), Map.entry("lambda", 1e-3), Map.entry("alpha", .7),
			Map.entry("momentum", .6), Map.entry("momentumDecay", 4e-3));

	private ParityOptimizers() {
	}

	/** The numbers that an optimizer is given: all that it reads. */
	static Map<String, Double> values(Optimizer optimizer) {
		final Map<String, Double> values = new LinkedHashMap<>();
		VALUES.keySet().stream().filter(optimizer::reads).sorted().forEach(name -> values.put(name, VALUES.get(name)));
		return values;
	}

	/** The parameters after the last step. */
	static double[] optimized(Optimizer optimizer) {
		final TorchOptimizer torch = new TorchOptimizer(new OptimizerSettings(optimizer, values(optimizer)));
		final long size = torch.stateSize(START.length);
		final GradientUpdater<TorchOptimizer> updater = torch.instantiate(size == 0 ? null : Nd4j.create(DataType.DOUBLE, size), true);
		final INDArray parameters = Nd4j.createFromArray(START);
		final INDArray curvature = Nd4j.createFromArray(CURVATURE);
		for (int step = 0; step < STEPS; step++) {
			torch.next(new Step(step, 1, 1));
			final INDArray gradient = parameters.mul(curvature);
			regularize(torch, Regularization.ApplyStep.BEFORE_UPDATER, parameters, gradient, step);
			updater.applyUpdater(gradient, step, 0);
			regularize(torch, Regularization.ApplyStep.POST_UPDATER, parameters, gradient, step);
			parameters.subi(gradient);
		}
		return parameters.toDoubleVector();
	}

	private static void regularize(TorchOptimizer optimizer, Regularization.ApplyStep when, INDArray parameters, INDArray gradient,
			int step) {
		optimizer.regularization().stream().filter(regularization -> regularization.applyStep() == when)
				.forEach(regularization -> regularization.apply(parameters, gradient, optimizer.getLearningRate(step, 0), step, 0));
	}
}
