// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.util.Map;
import java.util.Optional;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trainer.dl4j.network.Networks;

/** Looks into a step of the optimizer: keeps the outputs of its forward pass and clips its gradient. */
final class StepListener extends BaseTrainingListener {
	private final GradientClipping clipping;
	private Optional<LayerObservation> observation = Optional.empty();
	private float[][] outputs = new float[0][];

	StepListener(GradientClipping clipping) {
		this.clipping = clipping;
	}

	/** The raw outputs of the last step's forward pass, a row per image. */
	float[][] outputs() {
		return outputs;
	}

	void observe(LayerObservation next) {
		observation = Optional.of(next);
	}

	void observeNothing() {
		observation = Optional.empty();
	}

	@Override
	public void onForwardPass(Model model, Map<String, INDArray> activations) {
		outputs = Rows.of(activations.get(Networks.OUTPUTS));
		observation.ifPresent(layers -> layers.activations(activations));
	}

	@Override
	public void onGradientCalculation(Model model) {
		final ComputationGraph graph = (ComputationGraph) model;
		observation.ifPresent(LayerObservation::gradients);
		clipping.apply(graph.gradient(), graph.batchSize());
	}
}
