// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Locale;

/** What is measured while a run trains. */
public enum Metric {
	/** Loss of one iteration's batch. */
	LOSS(Messages.Metric_loss, "", false, false), //$NON-NLS-1$
	/** Mean loss over an epoch's training images. */
	TRAINING_LOSS(Messages.Metric_trainingLoss, "", true, false), //$NON-NLS-1$
	/** Part of an epoch's training images that were classified correctly, 0 to 1. */
	TRAINING_ACCURACY(Messages.Metric_trainingAccuracy, "", true, true), //$NON-NLS-1$
	/** Mean loss over the validation images after an epoch. */
	VALIDATION_LOSS(Messages.Metric_validationLoss, "", true, false), //$NON-NLS-1$
	/** Part of the validation images that were classified correctly after an epoch, 0 to 1. */
	VALIDATION_ACCURACY(Messages.Metric_validationAccuracy, "", true, true), //$NON-NLS-1$
	/** Images trained per second, measured at an iteration. */
	THROUGHPUT(Messages.Metric_throughput, Messages.Metric_imagesPerSecond, false, true);

	private final String label;
	private final String unit;
	private final boolean perEpoch;
	private final boolean higherIsBetter;

	Metric(String label, String unit, boolean perEpoch, boolean higherIsBetter) {
		this.label = label;
		this.unit = unit;
		this.perEpoch = perEpoch;
		this.higherIsBetter = higherIsBetter;
	}

	/** The metric's name for people. */
	public String label() {
		return label;
	}

	/** The unit of its values; empty where there is none. */
	public String unit() {
		return unit;
	}

	/** Whether there is one point per epoch, and not one per iteration. */
	public boolean perEpoch() {
		return perEpoch;
	}

	public boolean higherIsBetter() {
		return higherIsBetter;
	}

	/** Its name in files and for other tools, for example {@code validation_accuracy}; never changes. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
