// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.task;

import java.util.Optional;
import java.util.stream.Stream;

/** The images that Attune draws itself, so that a first training needs no download. */
public enum GeneratedDataset {
	SHAPES("generated:shapes", 2000);

	/** What the value of {@code Task.dataset} starts with when it is no path. */
	public static final String PREFIX = "generated:";

	private final String id;
	private final int trainingImages;

	GeneratedDataset(String id, int trainingImages) {
		this.id = id;
		this.trainingImages = trainingImages;
	}

	/** The dataset with this id, as in {@code Task.dataset}. */
	public static Optional<GeneratedDataset> of(String id) {
		return Stream.of(values()).filter(dataset -> dataset.id.equals(id)).findFirst();
	}

	/** The value of {@code Task.dataset}. */
	public String id() {
		return id;
	}

	/** How many images the worker draws to train on. */
	public int trainingImages() {
		return trainingImages;
	}
}
