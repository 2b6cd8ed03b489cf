// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import java.util.Map;
import java.util.TreeMap;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/** One use of an optimizer: its rule with the state of one network. */
final class TorchUpdater implements GradientUpdater<TorchOptimizer> {
	private final TorchOptimizer optimizer;
	private final UpdateRule rule;
	private final INDArray[] state;

	TorchUpdater(TorchOptimizer optimizer, UpdateRule rule) {
		this.optimizer = optimizer;
		this.rule = rule;
		this.state = new INDArray[rule.states()];
	}

	@Override
	public TorchOptimizer getConfig() {
		return optimizer;
	}

	@Override
	public void setState(Map<String, INDArray> values, boolean initialize) {
		for (int index = 0; index < state.length; index++) {
			state[index] = values.get(name(index));
			begin(state[index], initialize);
		}
	}

	@Override
	public Map<String, INDArray> getState() {
		final Map<String, INDArray> values = new TreeMap<>();
		for (int index = 0; index < state.length; index++) {
			values.put(name(index), state[index]);
		}
		return values;
	}

	@Override
	public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
		final INDArray flat = view.reshape(view.length());
		begin(flat, initialize);
		final long parameters = state.length == 0 ? 0 : flat.length() / state.length;
		for (int index = 0; index < state.length; index++) {
			state[index] = flat.get(NDArrayIndex.interval(index * parameters, (index + 1) * parameters));
		}
	}

	@Override
	public void applyUpdater(INDArray gradient, int iteration, int epoch) {
		rule.apply(gradient, state, optimizer.step());
	}

	private void begin(INDArray values, boolean initialize) {
		if (initialize) {
			values.assign(rule.initialState());
		}
	}

	private static String name(int index) {
		return "state" + index;
	}
}
