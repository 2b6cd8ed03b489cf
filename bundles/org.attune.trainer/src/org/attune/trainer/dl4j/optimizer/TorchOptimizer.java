// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

import org.attune.trainer.engine.Optimizer;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.engine.Step;

/**
 * The optimizers of torch.optim, and AdaBelief, for Deeplearning4j, whose own ones lack some of their hyperparameters and place
 * others elsewhere. Can be written to and read from the JSON of a network's configuration. All that changes is the step;
 * everything that learns with one optimizer, the layers of a network, is at the same one.
 */
public final class TorchOptimizer implements IUpdater {
	private static final long serialVersionUID = 1L;

	private final Optimizer optimizer;
	private final TreeMap<String, Double> values;
	private transient Step step = Step.FIRST;

	public TorchOptimizer(OptimizerSettings settings) {
		this(settings.optimizer(), settings.values());
	}

	/** For the reader of saved networks. */
	TorchOptimizer(@JsonProperty("optimizer") Optimizer optimizer, @JsonProperty("values") Map<String, Double> values) {
		this.optimizer = optimizer;
		this.values = new TreeMap<>(values);
	}

	/** Says which step comes next: Deeplearning4j's own count knows no schedule, and begins anew where a run goes on. */
	public void next(Step upcoming) {
		step = upcoming;
	}

	Step step() {
		return step;
	}

	/** What keeps parameters small, before or beside the gradient's step: torch applies it to weights and biases alike. */
	public List<Regularization> regularization() {
		final UpdateRule rule = rule();
		final double added = rule.decouplesWeightDecay() ? 0 : values.getOrDefault("weightDecay", 0.0);
		final List<Regularization> regularization = new ArrayList<>();
		if (added != 0) {
			regularization.add(new L2Regularization(added));
		}
		if (rule.shrinkage() != 0) {
			regularization.add(new WeightDecay(rule.shrinkage(), true));
		}
		return List.copyOf(regularization);
	}

	/** The rule by which it works. */
	public UpdateRule rule() {
		return UpdateRule.of(new OptimizerSettings(optimizer, values));
	}

	@Override
	public long stateSize(long parameters) {
		return parameters * rule().states();
	}

	@Override
	public GradientUpdater<TorchOptimizer> instantiate(INDArray state, boolean initialize) {
		final TorchUpdater updater = new TorchUpdater(this, rule());
		if (state != null) {
			updater.setStateViewArray(state, state.shape(), 'c', initialize);
		}
		return updater;
	}

	@Override
	public GradientUpdater<TorchOptimizer> instantiate(Map<String, INDArray> state, boolean initialize) {
		final TorchUpdater updater = new TorchUpdater(this, rule());
		updater.setState(state, initialize);
		return updater;
	}

	@Override
	public double getLearningRate(int iteration, int epoch) {
		return rule().rate(step);
	}

	@Override
	public boolean hasLearningRate() {
		return true;
	}

	/** Always refused: it would change the meaning of a run under way. */
	@Override
	public void setLrAndSchedule(double learningRate, ISchedule schedule) {
		throw new IllegalStateException("the learning rate is fixed when the network is made");
	}

	@Override
	public TorchOptimizer clone() { // shared by the layers of the network, which are all at the same step
		return this;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TorchOptimizer that && optimizer == that.optimizer && values.equals(that.values);
	}

	@Override
	public int hashCode() {
		return Objects.hash(optimizer, values);
	}

	@Override
	public String toString() {
		return rule().toString();
	}
}
