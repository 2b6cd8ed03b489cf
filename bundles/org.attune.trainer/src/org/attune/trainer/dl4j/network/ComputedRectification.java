// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.factory.Nd4j;

/** Copies nothing: its outputs lie where its inputs were, and become the mask of the backward pass. */
final class ComputedRectification extends ActivationLayer {
	private static final long serialVersionUID = 1L;

	ComputedRectification(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	@Override
	public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
		assertInputSet(false);
		final INDArray values = workspaces.leverageTo(ArrayType.ACTIVATIONS, input); // where it is already when training
		return layerConf().getActivationFn().getActivation(values, training);
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		assertInputSet(true);
		final INDArray gradients = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, epsilon.dataType(), epsilon.shape(), 'c');
		Nd4j.getExecutioner().exec(new Step(input, input));
		Nd4j.getExecutioner().exec(new MulOp(input, epsilon, gradients));
		return new Pair<>(new DefaultGradient(), gradients);
	}
}
