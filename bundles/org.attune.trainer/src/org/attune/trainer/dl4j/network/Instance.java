// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.util.Collection;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Places a layer that computes into its network, as each of Deeplearning4j's own layers does by itself. */
final class Instance {
	private Instance() {
	}

	/** The parameters are those of {@link org.deeplearning4j.nn.conf.layers.Layer#instantiate}. @return the layer */
	static Layer of(Layer layer, ParamInitializer initializer, NeuralNetConfiguration conf, Collection<TrainingListener> listeners,
			int index, INDArray parameters, boolean initialize) {
		layer.setListeners(listeners);
		layer.setIndex(index);
		layer.setParamsViewArray(parameters);
		layer.setParamTable(initializer.init(conf, parameters, initialize));
		layer.setConf(conf);
		return layer;
	}
}
