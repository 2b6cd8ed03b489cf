// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.NearestName;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.TuningPackage;
import org.attune.trace.Cause;
import org.eclipse.osgi.util.NLS;

/**
 * Takes over the values of a text. What the text does not name stays as it is, and so does what has the text's value
 * already; a value that is not possible is taken over and marked like one that was typed.
 */
record ConfigurationPaste(TuningDocument document, ConfigurationText text) {

	/**
	 * What came of it.
	 *
	 * @param changed
	 *            how many values are other ones now
	 * @param complaints
	 *            about what could not be taken over, a sentence each
	 */
	record Result(int changed, List<String> complaints) {
	}

	Result perform() {
		final ConfigurationChange change = new ConfigurationChange(document, Messages.edit_pasted);
		final List<String> complaints = new ArrayList<>();
		text.values().forEach((key, value) -> find(key).ifPresentOrElse(assignment -> put(change, assignment, value),
				() -> complaints.add(unknown(key))));
		text.unread().forEach(part -> complaints.add(NLS.bind(Messages.paste_unread, part)));
		return new Result(change.perform(Cause.PASTE), complaints);
	}

	/** By the id, or by what a person reads. */
	private Optional<Assignment> find(String key) {
		return Configurations.assignment(experiment(), key).or(() -> Configurations.assignments(experiment()).stream()
				.filter(assignment -> assignment.getHyperparameter() != null)
				.filter(assignment -> key.equalsIgnoreCase(Configurations.label(assignment.getHyperparameter())))
				.findFirst());
	}

	private Experiment experiment() {
		return document.experiment();
	}

	private void put(ConfigurationChange change, Assignment assignment, Optional<String> value) {
		final Hyperparameter hyperparameter = assignment.getHyperparameter();
		final Optional<String> now = Configurations.value(hyperparameter, experiment());
		final boolean same = value.isPresent()
				&& now.equals(value.map(text -> Configurations.canonical(hyperparameter, text)));
		if (!same) {
			change.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__VALUE).orElseThrow(),
					value.orElse(null));
		}
	}

	private String unknown(String key) {
		final List<String> ids = Configurations.hyperparameters(experiment()).stream().map(Hyperparameter::getId)
				.filter(Objects::nonNull).toList();
		return NearestName.of(key, ids).map(near -> NLS.bind(Messages.paste_unknownNear, key, near))
				.orElseGet(() -> NLS.bind(Messages.paste_unknown, key));
	}
}
