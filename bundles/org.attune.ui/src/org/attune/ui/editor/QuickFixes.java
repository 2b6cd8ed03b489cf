// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.validation.Fix;
import org.attune.trace.Cause;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Offers what could put a field right in a menu below it, and does it by one step that can be undone. */
final class QuickFixes {
	private final TuningDocument document;

	QuickFixes(TuningDocument document) {
		this.document = document;
	}

	/** Shows the menu; where there is nothing to offer it says so. */
	Menu open(Control control, List<Fix> fixes) {
		return new FixMenu(this::apply).open(control, fixes);
	}

	void apply(Fix fix) {
		final ConfigurationChange change = new ConfigurationChange(document, fix.label());
		fix.changes().forEach(part -> Field.of(part.owner(), part.feature())
				.ifPresent(field -> change.put(field, part.value())));
		change.perform(cause(fix.changes().stream().map(Fix.Change::value)));
	}

	/**
	 * @param values
	 *            in the form of the file, by the name of their field; empty: back to the default
	 */
	void apply(String label, Map<String, Optional<String>> values) {
		final ConfigurationChange change = new ConfigurationChange(document, label);
		values.forEach((name, value) -> Field.named(document.experiment(), name)
				.ifPresent(field -> change.put(field, value.map(field::parsed).orElse(null))));
		change.perform(cause(values.values().stream().map(value -> value.orElse(null))));
	}

	/** Taking values back is a reset, whoever proposed it. */
	private static Cause cause(Stream<?> values) {
		return values.allMatch(value -> value == null) ? Cause.RESET : Cause.FIX;
	}
}
