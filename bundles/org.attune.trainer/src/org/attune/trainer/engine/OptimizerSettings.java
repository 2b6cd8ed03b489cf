// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.Map;

/**
 * An optimizer with its numbers.
 *
 * @param values by hyperparameter, at least of all those that the optimizer reads, in torch's meaning of them
 */
public record OptimizerSettings(Optimizer optimizer, Map<String, Double> values) {
	public OptimizerSettings {
		values = Map.copyOf(values);
	}
}
