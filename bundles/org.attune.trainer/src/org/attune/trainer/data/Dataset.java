// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.List;

/**
 * Images to train and to measure on.
 *
 * @param classes    names in the order of the labels
 * @param training   at least one image
 * @param validation may be empty
 * @param test       may be empty; not looked at while hyperparameters are tuned
 * @param skipped    images that could not be read
 */
public record Dataset(List<String> classes, ImageSet training, ImageSet validation, ImageSet test, int skipped) {
	public Dataset {
		classes = List.copyOf(classes);
	}

	/** Images of all splits. */
	public int size() {
		return training.size() + validation.size() + test.size();
	}
}
