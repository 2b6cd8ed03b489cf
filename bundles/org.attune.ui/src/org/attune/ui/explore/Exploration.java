// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.attune.core.run.Run;

/** What the pages of the view share: the runs, the person's choices and the selection. UI thread only. */
final class Exploration {
	private final List<Runnable> pages = new ArrayList<>();
	private final Consumer<List<Run>> selection;
	private ExploreData data = ExploreData.NONE;
	private ExploreSettings settings;

	/**
	 * @param selection
	 *            takes the runs that a person selects
	 */
	Exploration(ExploreSettings settings, Consumer<List<Run>> selection) {
		this.settings = settings;
		this.selection = selection;
	}

	/** Adds what is to be done when runs or choices changed. */
	void onChange(Runnable page) {
		pages.add(page);
	}

	ExploreData data() {
		return data;
	}

	ExploreSettings settings() {
		return settings;
	}

	/** Whether there is anything to compare: runs that differ in a hyperparameter. */
	boolean comparable() {
		return !data.varying().isEmpty();
	}

	void show(ExploreData next) {
		data = next;
		pages.forEach(Runnable::run);
	}

	void change(ExploreSettings next) {
		settings = next;
		pages.forEach(Runnable::run);
	}

	void select(List<Run> runs) {
		selection.accept(runs);
	}
}
