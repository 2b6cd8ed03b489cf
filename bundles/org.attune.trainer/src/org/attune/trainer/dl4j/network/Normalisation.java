// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Collection;
import java.util.List;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) as torch.nn.BatchNorm2d has it: epsilon 1e-5 and momentum 0.1, which the layer that it
 * extends calls a decay of 0.9; running variances are of the unbiased kind; weight decay also pulls at scale and shift, which
 * that layer spares.
 */
final class Normalisation extends BatchNormalization {
	static final double EPSILON = 1e-5;
	static final double DECAY = .9;

	private static final long serialVersionUID = 1L;

	Normalisation() {
		setEps(EPSILON);
		setDecay(DECAY);
		setUseLogStd(false);
	}

	@Override
	public List<Regularization> getRegularizationByParam(String parameter) {
		return switch (parameter) {
			case BatchNormalizationParamInitializer.GAMMA -> getRegularization();
			case BatchNormalizationParamInitializer.BETA -> getRegularizationBias();
			default -> List.of();
		};
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
			INDArray parameters, boolean initialize, DataType type) {
		return Instance.of(new ComputedNormalisation(conf, type), initializer(), conf, listeners, index, parameters, initialize);
	}
}
