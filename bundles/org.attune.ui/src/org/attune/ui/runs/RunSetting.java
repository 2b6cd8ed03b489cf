// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.core.run.Run;
import org.attune.model.configuration.Numbers;

/**
 * One of the things that a run was trained with.
 *
 * @param id        what the experiment's editor calls the field: the id of a hyperparameter, or {@code task.dataset} and the like
 * @param label     what a person calls it
 * @param text      the value in lexical form
 * @param defaulted whether it is the default, because nobody set a value
 */
public record RunSetting(String id, String label, String text, boolean defaulted) {
	/** The seed of the task, in which runs of one seed group differ. */
	public static final String SEED = "task.seed"; //$NON-NLS-1$

	/** All of a run by their ids: its task, then the hyperparameters that had an effect. */
	public static Map<String, RunSetting> of(Run run) {
		Map<String, RunSetting> settings = new LinkedHashMap<>();
		task(settings, "task.dataset", Messages.setting_dataset, run.task().dataset()); //$NON-NLS-1$
		task(settings, "task.network", Messages.setting_network, run.task().network()); //$NON-NLS-1$
		task(settings, "task.inputSize", Messages.setting_inputSize, Integer.toString(run.task().inputSize())); //$NON-NLS-1$
		task(settings, SEED, Messages.setting_seed, Long.toString(run.task().seed()));
		run.values().forEach((id, value) -> settings.put(id,
				new RunSetting(id, RunText.words(id), value, !run.explicit().contains(id))));
		return settings;
	}

	private static void task(Map<String, RunSetting> settings, String id, String label, String text) {
		settings.put(id, new RunSetting(id, label, text, false));
	}

	/** Whether both are the same value, however it is written and whoever chose it. */
	public boolean sameAs(RunSetting other) {
		OptionalDouble number = Numbers.parse(text);
		return number.isPresent() ? number.equals(Numbers.parse(other.text)) : text.equals(other.text);
	}
}
