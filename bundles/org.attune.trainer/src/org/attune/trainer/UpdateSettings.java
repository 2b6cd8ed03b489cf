// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import org.attune.trainer.engine.Clipping;
import org.attune.trainer.engine.OptimizerSettings;
import org.attune.trainer.schedule.ScheduleSettings;

/**
 * How gradients become updates of the weights.
 *
 * @param clipping what is done with gradients before they reach the optimizer
 * @param schedule of the optimizer's learning rate
 */
record UpdateSettings(OptimizerSettings optimizer, Clipping clipping, ScheduleSettings schedule) {
}
