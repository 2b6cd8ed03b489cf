// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Collection;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution with ReLU, or without an activation, that is computed once per minibatch; the layer that it extends computes it twice. */
final class Convolution extends ConvolutionLayer {
	private static final long serialVersionUID = 1L;

	private Convolution(ConvolutionLayer.Builder builder) {
		super(builder);
	}

	/** Needed by the reader of saved networks, which then sets the fields. */
	Convolution() {
		this(new ConvolutionLayer.Builder(1, 1));
	}

	/** @param builder of a convolution in NCHW format with {@link Rectification} or without an activation */
	static Convolution of(ConvolutionLayer.Builder builder) {
		return new Convolution(builder);
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
			INDArray parameters, boolean initialize, DataType type) {
		return Instance.of(new ComputedConvolution(conf, type), initializer(), conf, listeners, index, parameters, initialize);
	}
}
