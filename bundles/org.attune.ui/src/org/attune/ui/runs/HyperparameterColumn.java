// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.model.configuration.Numbers;
import org.eclipse.osgi.util.NLS;

/** The values of one hyperparameter, which not every run has. */
record HyperparameterColumn(String id) implements RunColumn {

	/** The id in words: "learningRate" as "Learning rate". */
	@Override
	public String title() {
		String words = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	@Override
	public String explanation() {
		return NLS.bind(Messages.column_hyperparameterTip, id);
	}

	@Override
	public String text(Run run) {
		return run.values().getOrDefault(id, ""); //$NON-NLS-1$
	}

	/** Whether the run used the default because nobody set a value. */
	boolean defaulted(Run run) {
		return run.values().containsKey(id) && !run.explicit().contains(id);
	}

	/** Numbers by value, then texts. */
	@Override
	public Comparator<Run> order() {
		return Comparator.<Run, Boolean>comparing(run -> number(run).isEmpty())
				.thenComparingDouble(run -> number(run).orElse(0)).thenComparing(this::text);
	}

	@Override
	public boolean ranked(Run run) {
		return run.values().containsKey(id);
	}

	private OptionalDouble number(Run run) {
		return Optional.ofNullable(run.values().get(id)).map(Numbers::parse).orElseGet(OptionalDouble::empty);
	}

	@Override
	public int characters(Collection<Run> runs) {
		return 2 + Stream.concat(Stream.of(title()), runs.stream().map(this::text)).mapToInt(String::length).max().orElse(0);
	}

	@Override
	public boolean numeric(Collection<Run> runs) {
		return runs.stream().filter(this::ranked).allMatch(run -> number(run).isPresent());
	}
}
