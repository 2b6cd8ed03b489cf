// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.Map;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

import org.attune.trainer.data.Minibatch;
import org.attune.trainer.network.Network;

/** A network that learns, and says what it answered meanwhile: the forward pass of the training serves as a measurement. */
final class Learner {
	private final ComputationGraph graph;
	private final Outputs outputs = new Outputs();

	private Learner(ComputationGraph graph) {
		this.graph = graph;
	}

	static Learner of(ComputationGraph graph) {
		final Learner learner = new Learner(graph);
		graph.setListeners(learner.outputs);
		return learner;
	}

	/** One step of the optimizer. @return the raw outputs before it, a row per image */
	float[][] learn(Minibatch minibatch) {
		graph.fit(new DataSet(minibatch.features(), minibatch.oneHot()));
		return outputs.last;
	}

	/** The raw outputs, a row per image, without dropout. */
	float[][] answer(Minibatch minibatch) {
		try (INDArray answer = graph.outputSingle(false, minibatch.features())) {
			return answer.toFloatMatrix();
		}
	}

	/** All weights and biases. */
	float[] parameters() {
		return graph.params().toFloatVector();
	}

	ComputationGraph graph() {
		return graph;
	}

	private static final class Outputs extends BaseTrainingListener {
		private float[][] last = new float[0][];

		@Override
		public void onForwardPass(Model model, Map<String, INDArray> activations) {
			last = activations.get(Network.outputs()).toFloatMatrix();
		}
	}
}
