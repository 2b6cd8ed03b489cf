// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Collection;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The convolution next to the image. Nobody wants the gradient of an image, which the layer that it extends computes all the same:
 * for SqueezeNet at 64 pixels a sixth of a step's time.
 */
final class ImageConvolution extends ConvolutionLayer {
	private static final long serialVersionUID = 1L;

	private ImageConvolution(ConvolutionLayer.Builder builder) {
		super(builder);
	}

	/** Needed by the reader of saved networks, which then sets the fields. */
	ImageConvolution() {
		this(new ConvolutionLayer.Builder(1, 1));
	}

	/** @param builder of a convolution in NCHW format, with a square kernel, without dropout and not of mode Same */
	static ImageConvolution of(ConvolutionLayer.Builder builder) {
		return new ImageConvolution(builder);
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
			INDArray parameters, boolean initialize, DataType type) {
		return Instance.of(new ComputedImageConvolution(conf, type), initializer(), conf, listeners, index, parameters, initialize);
	}
}
