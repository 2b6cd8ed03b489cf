// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

/**
 * One measured value of a run.
 *
 * @param metric        {@code loss} and {@code throughput} of an iteration, {@code training_loss}, {@code training_accuracy},
 *                      {@code validation_loss} and {@code validation_accuracy} of an epoch
 * @param iteration     from 1, over all epochs
 * @param epoch         from 1
 * @param value         may be NaN or infinite
 * @param elapsedMillis since the training began
 */
public record MetricPoint(String metric, long iteration, int epoch, double value, long elapsedMillis) {
	/** Whether there is one such point per epoch. */
	public boolean perEpoch() {
		return !"loss".equals(metric) && !"throughput".equals(metric);
	}
}
