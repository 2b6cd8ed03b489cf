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
 * @throws IllegalArgumentException if a label names no class
 */
public record Dataset(List<String> classes, ImageSet training, ImageSet validation, ImageSet test, int skipped) {
	public Dataset {
		classes = List.copyOf(classes);
		checkLabels("training", training, classes.size());
		checkLabels("validation", validation, classes.size());
		checkLabels("test", test, classes.size());
	}

	/** A label of no class would be taken for one of the next image. */
	private static void checkLabels(String name, ImageSet images, int classes) {
		for (int index = 0; index < images.size(); index++) {
			if (images.label(index) < 0 || images.label(index) >= classes) {
				throw new IllegalArgumentException(name + " image " + index + " has label " + images.label(index)
						+ ", but there are " + classes + " classes, so labels go from 0 to " + (classes - 1));
			}
		}
	}

	/** Images of all splits. */
	public int size() {
		return training.size() + validation.size() + test.size();
	}
}
