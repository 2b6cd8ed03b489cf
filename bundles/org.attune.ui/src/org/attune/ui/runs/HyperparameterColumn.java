// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.model.configuration.Numbers;
import org.eclipse.osgi.util.NLS;

/** The values of one hyperparameter, which not every run has. */
record HyperparameterColumn(String id) implements RunColumn {
	private static final int WIDEST = 40;

	@Override
	public String title() {
		return RunText.words(id);
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

	@Override
	public OptionalDouble number(Run run) {
		return Optional.ofNullable(run.values().get(id)).map(Numbers::parse).orElseGet(OptionalDouble::empty);
	}

	@Override
	public OrderKey key(Run run) {
		OptionalDouble number = number(run);
		return number.isPresent() ? OrderKey.of(number) : OrderKey.of(text(run));
	}

	@Override
	public int characters(Collection<Run> runs) {
		return Math.min(WIDEST, 3 + Stream.concat(Stream.of(title()), runs.stream().map(this::text))
				.mapToInt(String::length).max().orElse(0));
	}

	@Override
	public boolean numeric(Collection<Run> runs) {
		return runs.stream().map(this::text).filter(text -> !text.isEmpty()).distinct()
				.allMatch(text -> Numbers.parse(text).isPresent());
	}
}
