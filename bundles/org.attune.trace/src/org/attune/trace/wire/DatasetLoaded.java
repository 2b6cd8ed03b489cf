// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.util.List;

/**
 * The images are in memory.
 *
 * @param training      images of the training split
 * @param validation    images of the validation split
 * @param test          images of the test split; 0 for files that were left alone, as they are while people tune
 * @param classes       names in the order of the network's outputs; cut where the line would become too long
 * @param skipped       images that could not be read
 * @param normalisation for people, how pixels become numbers
 */
public record DatasetLoaded(int training, int validation, int test, List<String> classes, int skipped, String normalisation)
		implements WorkerEvent {
	public DatasetLoaded {
		classes = List.copyOf(classes);
	}
}
