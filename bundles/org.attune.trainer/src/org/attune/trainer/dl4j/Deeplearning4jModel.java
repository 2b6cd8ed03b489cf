// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

import org.attune.trace.wire.LayerStatistics;
import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.Step;

/** A network of Deeplearning4j. */
final class Deeplearning4jModel implements Model {
	private final ComputationGraph graph;
	private final TorchOptimizer optimizer;
	private final StepListener listener;

	/** @param optimizer the graph's */
	Deeplearning4jModel(ComputationGraph graph, TorchOptimizer optimizer, Clipping clipping) {
		this.graph = graph;
		this.optimizer = optimizer;
		this.listener = new StepListener(new GradientClipping(clipping));
		graph.setListeners(listener);
	}

	@Override
	public float[][] learn(Batch batch, Step step) {
		final Deeplearning4jBatch minibatch = (Deeplearning4jBatch) batch;
		Nd4j.getRandom().setSeed(step.seed());
		optimizer.next(step);
		graph.fit(new DataSet(minibatch.images(), minibatch.targets()));
		return listener.outputs();
	}

	@Override
	public float[][] learn(Batch batch, Step step, Consumer<LayerStatistics> layers) {
		final LayerObservation observation = new LayerObservation(graph);
		listener.observe(observation);
		try {
			final float[][] outputs = learn(batch, step);
			observation.tell(step.index() + 1L, layers);
			return outputs;
		} finally {
			listener.observeNothing();
		}
	}

	@Override
	public float[][] answer(Batch batch) {
		try (INDArray answer = graph.outputSingle(false, ((Deeplearning4jBatch) batch).images())) {
			return Rows.of(answer);
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
		final ComputationGraph saved = saved(stream);
		if (saved.numParams() != graph.numParams()) {
			throw new IOException("it is of a network with " + saved.numParams() + " parameters, and this one has " + graph.numParams());
		}
		final INDArray from = saved.getUpdater(true).getStateViewArray();
		final INDArray to = graph.getUpdater(true).getStateViewArray();
		if (length(from) != length(to)) {
			throw new IOException("its optimizer remembers other things than " + optimizer + " does");
		}
		graph.params().assign(saved.params());
		if (to != null) {
			to.assign(from);
		}
	}

	@Override
	public void close() {
		graph.close();
	}

	private static ComputationGraph saved(InputStream stream) throws IOException {
		try {
			return ModelSerializer.restoreComputationGraph(stream, true);
		} catch (RuntimeException e) { // whatever the reader meets in a file that is damaged
			throw new IOException("Deeplearning4j cannot read its network: " + e.getMessage(), e);
		}
	}

	private static long length(INDArray state) {
		return state == null ? 0 : state.length();
	}
}
