// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

import org.attune.trace.wire.Histogram;
import org.attune.trace.wire.LayerStatistics;
import org.attune.trainer.engine.Histograms;

/** What happens to the layers of a network in one step of its optimizer. */
final class LayerObservation {
	private final ComputationGraph graph;
	private final List<Layer> layers;
	private final Map<String, float[]> before = new HashMap<>();
	private final Map<String, Histogram> gradients = new HashMap<>();
	private final Map<String, Histogram> activations = new HashMap<>();

	/** To be made before the step. */
	LayerObservation(ComputationGraph graph) {
		this.graph = graph;
		this.layers = Stream.of(graph.getLayers()).filter(layer -> layer.numParams() > 0).toList();
		layers.forEach(layer -> before.put(name(layer), numbers(layer.params())));
	}

	/** To be called in the forward pass. */
	void activations(Map<String, INDArray> outputs) {
		layers.forEach(layer -> activations.put(name(layer), Histograms.of(numbers(outputs.get(name(layer))))));
	}

	/** To be called after the backward pass, before anything else is done with the gradients. */
	void gradients() {
		layers.forEach(layer -> gradients.put(name(layer), Histograms.of(gradient(name(layer)))));
	}

	/** To be called after the step. @param target takes a record per layer */
	void tell(long iteration, Consumer<LayerStatistics> target) {
		for (final Layer layer : layers) {
			final String name = name(layer);
			target.accept(new LayerStatistics(iteration, name, Histograms.of(before.get(name)), gradients.get(name),
					Histograms.of(difference(before.get(name), numbers(layer.params()))), activations.get(name)));
		}
	}

	private float[] gradient(String layer) {
		final List<INDArray> parts = graph.gradient().gradientForVariable().entrySet().stream()
				.filter(entry -> entry.getKey().startsWith(layer + '_') && GradientClipping.isGradient(entry.getKey()))
				.map(Map.Entry::getValue).toList();
		final float[] gradient = new float[(int) parts.stream().mapToLong(INDArray::length).sum()];
		int position = 0;
		for (final INDArray part : parts) {
			for (final float sum : numbers(part)) {
				gradient[position++] = sum / graph.batchSize();
			}
		}
		return gradient;
	}

	private static String name(Layer layer) {
		return layer.conf().getLayer().getLayerName();
	}

	private static float[] numbers(INDArray array) {
		return array.reshape(array.length()).toFloatVector();
	}

	private static float[] difference(float[] from, float[] to) {
		final float[] difference = new float[from.length];
		for (int index = 0; index < from.length; index++) {
			difference[index] = from[index] - to[index];
		}
		return difference;
	}
}
