// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.attune.trace.Cause;
import org.eclipse.emf.common.command.CompoundCommand;

/** Several values of an experiment that change together: one step for undo, one recorded edit for each value. */
final class ConfigurationChange {
	private final TuningDocument document;
	private final CompoundCommand command;
	private Optional<ParentEdit> parent = Optional.empty();

	/**
	 * @param label
	 *            what undo calls it
	 */
	ConfigurationChange(TuningDocument document, String label) {
		this.document = document;
		this.command = new CompoundCommand(label);
	}

	/**
	 * Adds another value of a field that was not added before; one that the field has already is no change.
	 *
	 * @param value
	 *            null: takes the value back, to the default
	 */
	ConfigurationChange put(Field field, Object value) {
		if (!field.has(value)) {
			command.append(new ValueEdit(field, value));
		}
		return this;
	}

	/** Adds which run the configuration comes from. */
	ConfigurationChange from(Optional<String> run) {
		parent = Optional.of(new ParentEdit(document, run));
		return this;
	}

	/** Makes the change. Returns how many values are other ones now. */
	int perform(Cause cause) {
		final int values = command.getCommandList().size();
		if (values == 0) { // the origin alone is nothing that is saved
			parent.ifPresent(ParentEdit::execute);
		} else {
			parent.ifPresent(command::append);
			document.stack().perform(cause, () -> document.stack().execute(command));
		}
		return values;
	}
}
