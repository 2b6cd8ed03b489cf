// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trainer.dl4j.network.Networks;
import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.LayerMeasurement;
import org.attune.trainer.engine.Step;

/** A network of Deeplearning4j. */
final class Deeplearning4jModel implements org.attune.trainer.engine.Model {
	private final ComputationGraph graph;
	private final TorchOptimizer optimizer;
	private final Outputs outputs = new Outputs();

	/** @param optimizer the graph's */
	Deeplearning4jModel(ComputationGraph graph, TorchOptimizer optimizer) {
		this.graph = graph;
		this.optimizer = optimizer;
		graph.setListeners(outputs);
	}

	@Override
	public float[][] learn(Batch batch, Step step) {
		final Deeplearning4jBatch minibatch = (Deeplearning4jBatch) batch;
		Nd4j.getRandom().setSeed(step.seed());
		optimizer.next(step);
		graph.fit(new DataSet(minibatch.images(), minibatch.targets()));
		return outputs.last;
	}

	@Override
	public float[][] answer(Batch batch) {
		try (INDArray answer = graph.outputSingle(false, ((Deeplearning4jBatch) batch).images())) {
			return answer.toFloatMatrix();
		}
	}

	@Override
	public float[] parameters() {
		return graph.params().toFloatVector();
	}

	@Override
	public void save(OutputStream stream) throws IOException {
		ModelSerializer.writeModel(graph, stream, true);
	}

	@Override
	public void restore(InputStream stream) throws IOException {
		throw new IOException("not yet");
	}

	@Override
	public void measureLayers(boolean on) {
	}

	@Override
	public List<LayerMeasurement> layers() {
		return List.of();
	}

	@Override
	public void close() {
		graph.close();
	}

	private static final class Outputs extends BaseTrainingListener {
		private float[][] last = new float[0][];

		@Override
		public void onForwardPass(Model model, Map<String, INDArray> activations) {
			last = activations.get(Networks.OUTPUTS).toFloatMatrix();
		}
	}
}
