// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Collection;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Max pooling in Java, which remembers where the largest values were. oneDNN 2.3 has no fast one for NCHW, and the native library's own
 * searches each window a second time in the backward pass: 19 ms against 3 ms for SqueezeNet's first pooling at 64 pixels.
 */
final class MaxPooling extends SubsamplingLayer {
	private static final long serialVersionUID = 1L;

	private MaxPooling(SubsamplingLayer.Builder builder) {
		super(builder);
	}

	/** Needed by the reader of saved networks, which then sets the fields. */
	MaxPooling() {
		this(new SubsamplingLayer.Builder(PoolingType.MAX));
	}

	/**
	 * Pooling whose last window may stick out of the image (ceil_mode of torch.nn.MaxPool2d).
	 *
	 * @param kernel of 2 or 3 pixels, square
	 * @param stride 2
	 * @param input  width and height that it is fed
	 */
	static MaxPooling covering(int kernel, int stride, int input) {
		final boolean sticksOut = (input - kernel) % stride != 0;
		return new MaxPooling(new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(kernel, kernel).stride(stride, stride)
				.convolutionMode(sticksOut ? ConvolutionMode.Same : ConvolutionMode.Truncate));
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
			INDArray parameters, boolean initialize, DataType type) {
		return Instance.of(new ComputedPooling(conf, type), initializer(), conf, listeners, index, parameters, initialize);
	}
}
