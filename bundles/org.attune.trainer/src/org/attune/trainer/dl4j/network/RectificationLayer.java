// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Collection;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A ReLU that overwrites what it is fed, for values that nobody else wants: those of a batch normalisation or of a sum. */
final class RectificationLayer extends ActivationLayer {
	private static final long serialVersionUID = 1L;

	RectificationLayer() {
		super(new Rectification());
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
			INDArray parameters, boolean initialize, DataType type) {
		return Instance.of(new ComputedRectification(conf, type), initializer(), conf, listeners, index, parameters, initialize);
	}
}
