// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps running variances as torch does. Deeplearning4j moves the running values by a "gradient", (running - batch's) * (1 - decay),
 * which is subtracted as it is; in it the variance of the batch is the biased one, too small by a factor of (n - 1) / n.
 */
final class ComputedNormalisation extends BatchNormalization {
	private static final long serialVersionUID = 1L;

	ComputedNormalisation(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		final double values = (double) epsilon.length() / epsilon.size(1);
		final Pair<Gradient, INDArray> result = super.backpropGradient(epsilon, workspaces);
		if (values > 1) {
			final INDArray change = gradientViews.get(BatchNormalizationParamInitializer.GLOBAL_VAR);
			final INDArray running = getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
			final double share = 1 - Normalisation.DECAY;
			change.muli(values / (values - 1)).subi(running.mul(share / (values - 1)));
		}
		return result;
	}
}
