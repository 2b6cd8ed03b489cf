// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/** What a dataset is loaded for, which decides whether its test images are read. */
public enum Purpose {
	/** To find hyperparameters: test images stay where they are, so that nothing can depend on them. */
	TUNING,
	/** To measure in the end what was found: there must be test images. */
	EVALUATION;

	/** @param evaluation whether the test images are to be measured */
	public static Purpose of(boolean evaluation) {
		return evaluation ? EVALUATION : TUNING;
	}
}
