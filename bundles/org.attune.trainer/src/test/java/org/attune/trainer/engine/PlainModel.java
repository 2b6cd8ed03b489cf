// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

import org.attune.trace.wire.LayerStatistics;

/** Softmax regression by gradient descent. */
class PlainModel implements Model {
	private final int inputs;
	private final int classes;
	private final double rate;
	private final float[] weights;

	PlainModel(int inputs, int classes, double rate) {
		this.inputs = inputs;
		this.classes = classes;
		this.rate = rate;
		this.weights = new float[inputs * classes];
	}

	@Override
	public float[][] learn(Batch batch, Step step) {
		final PlainEngine.PlainBatch images = (PlainEngine.PlainBatch) batch;
		final float[][] outputs = answer(batch);
		for (int image = 0; image < images.count(); image++) {
			final double[] probabilities = softmax(outputs[image]);
			for (int label = 0; label < classes; label++) {
				final double slope = probabilities[label] - images.targets()[image * classes + label];
				for (int input = 0; input < inputs; input++) {
					weights[label * inputs + input] -= (float) (rate * step.rateFactor() * slope * images.images()[image * inputs + input]
							/ images.count() / inputs);
				}
			}
		}
		return outputs;
	}

	@Override
	public float[][] answer(Batch batch) {
		final PlainEngine.PlainBatch images = (PlainEngine.PlainBatch) batch;
		final float[][] outputs = new float[images.count()][classes];
		for (int image = 0; image < images.count(); image++) {
			for (int label = 0; label < classes; label++) {
				for (int input = 0; input < inputs; input++) {
					outputs[image][label] += weights[label * inputs + input] * images.images()[image * inputs + input];
				}
			}
		}
		return outputs;
	}

	@Override
	public float[] parameters() {
		return weights.clone();
	}

	@Override
	public void save(OutputStream stream) throws IOException {
		final DataOutputStream data = new DataOutputStream(stream);
		for (final float weight : weights) {
			data.writeFloat(weight);
		}
		data.flush();
	}

	@Override
	public void restore(InputStream stream) throws IOException {
		final DataInputStream data = new DataInputStream(stream);
		for (int index = 0; index < weights.length; index++) {
			weights[index] = data.readFloat();
		}
	}

	@Override
	public float[][] learn(Batch batch, Step step, Consumer<LayerStatistics> layers) {
		final float[] before = weights.clone();
		final float[][] outputs = learn(batch, step);
		layers.accept(new LayerStatistics(step.index() + 1L, "weights", Histograms.of(before), Histograms.of(before),
				Histograms.of(before), Histograms.of(outputs[0])));
		return outputs;
	}

	@Override
	public void close() {
		// memory of the Java heap
	}

	private static double[] softmax(float[] outputs) {
		final double[] probabilities = new double[outputs.length];
		double sum = 0;
		for (int index = 0; index < outputs.length; index++) {
			sum += probabilities[index] = Math.exp(outputs[index]);
		}
		for (int index = 0; index < outputs.length; index++) {
			probabilities[index] /= sum;
		}
		return probabilities;
	}
}
