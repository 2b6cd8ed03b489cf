// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.function.Supplier;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Pools with oneDNN switched off meanwhile. The switch is the process' only one: one training per process. */
final class ComputedPooling extends SubsamplingLayer {
	private static final long serialVersionUID = 1L;

	ComputedPooling(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
		helper = null;
	}

	@Override
	public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
		return withoutHelpers(() -> super.activate(training, workspaces));
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		return withoutHelpers(() -> super.backpropGradient(epsilon, workspaces));
	}

	private static <T> T withoutHelpers(Supplier<T> computation) {
		final boolean allowed = Nd4j.getEnvironment().helpersAllowed();
		Nd4j.getEnvironment().allowHelpers(false);
		try {
			return computation.get();
		} finally {
			Nd4j.getEnvironment().allowHelpers(allowed);
		}
	}
}
