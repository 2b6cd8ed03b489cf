// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.task;

import java.util.Optional;
import java.util.stream.Stream;

/** The images that Attune draws itself, so that a first training needs no download. */
public enum GeneratedDataset {
	SHAPES("generated:shapes");

	/** What the value of {@code Task.dataset} starts with when it is no path. */
	public static final String PREFIX = "generated:";

	private final String id;

	GeneratedDataset(String id) {
		this.id = id;
	}

	/** The dataset with this id, as in {@code Task.dataset}. */
	public static Optional<GeneratedDataset> of(String id) {
		return Stream.of(values()).filter(dataset -> dataset.id.equals(id)).findFirst();
	}

	/** The value of {@code Task.dataset}. */
	public String id() {
		return id;
	}
}
