// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/** Lowers parameters by an optimizer in the order in which a network of Deeplearning4j does it. */
final class Optimization {
	private final TorchOptimizer optimizer;
	private final INDArray parameters;
	private final GradientUpdater<TorchOptimizer> updater;

	Optimization(OptimizerSettings settings, double[] start, DataType type) {
		this.optimizer = new TorchOptimizer(settings);
		this.parameters = Nd4j.createFromArray(start).castTo(type);
		final long size = optimizer.stateSize(start.length);
		this.updater = optimizer.instantiate(size == 0 ? null : Nd4j.create(type, size), true);
	}

	double[] parameters() {
		return parameters.toDoubleVector();
	}

	/** Takes a step. @return the amounts by which it lowered the parameters */
	double[] step(double[] gradient, Step step) {
		final INDArray amounts = Nd4j.createFromArray(gradient).castTo(parameters.dataType());
		optimizer.next(step);
		regularize(Regularization.ApplyStep.BEFORE_UPDATER, amounts, step.index());
		updater.applyUpdater(amounts, step.index(), 0);
		regularize(Regularization.ApplyStep.POST_UPDATER, amounts, step.index());
		parameters.subi(amounts);
		return amounts.toDoubleVector();
	}

	private void regularize(Regularization.ApplyStep when, INDArray amounts, int step) {
		optimizer.regularization().stream().filter(regularization -> regularization.applyStep() == when)
				.forEach(regularization -> regularization.apply(parameters, amounts, optimizer.getLearningRate(step, 0), step, 0));
	}
}
