// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Objects;
import java.util.Optional;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Hyperparameter;
import org.attune.trace.Cause;
import org.eclipse.osgi.util.NLS;

/** What an experiment is compared with at the moment, and how it differs from that. Used in the UI thread only. */
final class Comparison {
	private final TuningDocument document;
	private Optional<Baseline> baseline = Optional.empty();
	private boolean differencesOnly;

	Comparison(TuningDocument document) {
		this.document = document;
	}

	Optional<Baseline> baseline() {
		return baseline;
	}

	/** Compares with something else; empty: with nothing. */
	void with(Optional<Baseline> other) {
		baseline = other;
	}

	/** Whether fields that do not differ are to be hidden. */
	boolean differencesOnly() {
		return differencesOnly && baseline.isPresent();
	}

	void showDifferencesOnly(boolean only) {
		differencesOnly = only;
	}

	/** How the field differs; empty: it does not, or there is nothing to compare with. */
	Optional<Difference> of(Field field) {
		return baseline.flatMap(other -> field.owner() instanceof Assignment assignment
				? of(assignment.getHyperparameter(), field, other)
				: plain(field, other));
	}

	private static Optional<Difference> plain(Field field, Baseline other) {
		return Optional.ofNullable(other.values().get(field.name()))
				.filter(value -> !value.equals(field.text().orElse(""))) //$NON-NLS-1$
				.map(value -> new Difference(other.label(), value, field.parsed(value), true));
	}

	private Optional<Difference> of(Hyperparameter hyperparameter, Field field, Baseline other) {
		final Optional<String> here = Configurations.value(hyperparameter, document.experiment());
		final Optional<String> there = Optional.ofNullable(other.values().get(field.name()));
		if (here.equals(there) || there.isEmpty() && other.run().isEmpty()) { // no default is no other value
			return Optional.empty();
		}
		return Optional.of(there.map(value -> new Difference(other.label(), label(hyperparameter, value),
				taken(hyperparameter, value, other), true))
				.orElseGet(() -> new Difference(other.label(), Messages.compare_noEffect, null, false)));
	}

	/** Chosen and not chosen stay different facts: what was a default there becomes a default here. */
	private static String taken(Hyperparameter hyperparameter, String value, Baseline other) {
		final boolean chosen = other.run().filter(run -> run.explicit().contains(hyperparameter.getId())).isPresent();
		final boolean standard = Configurations.defaultValue(hyperparameter)
				.filter(own -> Configurations.canonical(hyperparameter, own).equals(value)).isPresent();
		return !chosen && standard ? null : value;
	}

	private static String label(Hyperparameter hyperparameter, String value) {
		return hyperparameter.getChoices().stream().filter(choice -> value.equals(choice.getValue()))
				.map(Choice::getLabel).filter(Objects::nonNull).findFirst().orElse(value);
	}

	/** Takes the other value of a field. */
	void take(Field field) {
		of(field).filter(Difference::takeable).ifPresent(difference -> {
			final Cause cause = baseline.flatMap(Baseline::run).isPresent() ? Cause.COPIED : Cause.RESET;
			document.stack().perform(cause, () -> document.stack().execute(new ValueEdit(field, difference.value())));
		});
	}

	/** Takes the whole configuration of the run that is compared with, and notes where it came from. */
	void takeAll() {
		baseline.flatMap(Baseline::run).ifPresent(run -> {
			final ConfigurationChange change = new ConfigurationChange(document,
					NLS.bind(Messages.edit_copied, run.label()));
			OtherConfiguration.of(run).addTo(change, document.experiment());
			change.from(Optional.of(run.id())).perform(Cause.COPIED);
		});
	}
}
