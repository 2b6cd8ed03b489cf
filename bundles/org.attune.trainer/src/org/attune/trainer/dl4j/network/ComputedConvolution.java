// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps the forward pass' output for the backward pass. Where there is a ReLU, it holds the outputs after it, which say just as well
 * as those before it where the gradient passes; without an activation nobody looks at them. They live as long as the minibatch.
 */
final class ComputedConvolution extends ConvolutionLayer {
	private static final long serialVersionUID = 1L;

	private transient INDArray output;

	ComputedConvolution(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	@Override
	public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
		output = super.activate(training, workspaces);
		return output;
	}

	@Override
	protected Pair<INDArray, INDArray> preOutput4d(boolean training, boolean backward, LayerWorkspaceMgr workspaces) {
		return backward && output != null ? new Pair<>(output, null) : super.preOutput4d(training, backward, workspaces);
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		try {
			return super.backpropGradient(epsilon, workspaces);
		} finally {
			output = null;
		}
	}
}
