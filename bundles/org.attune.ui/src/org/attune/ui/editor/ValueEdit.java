// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Objects;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.osgi.util.NLS;

/** Gives a field another value. One undo step, however many keystrokes it grows by. */
public final class ValueEdit extends AbstractCommand {
	private final Field field;
	private final Object before;
	private Object after;

	/**
	 * @param after
	 *            null: takes the value back, to the default
	 */
	ValueEdit(Field field, Object after) {
		this(field, after, field.label());
	}

	/**
	 * @param after
	 *            null: takes the value back, to the default
	 * @param name
	 *            what a person calls the field
	 */
	public ValueEdit(Field field, Object after, String name) {
		super(NLS.bind(Messages.edit_label, name));
		this.field = field;
		this.before = field.value();
		this.after = after;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		field.put(after);
	}

	@Override
	public void undo() {
		field.put(before);
	}

	@Override
	public void redo() {
		field.put(after);
	}

	/** Whether executing this would change anything. */
	boolean changes() {
		return !field.has(after);
	}

	/** Whether it leads to the value from which it began. */
	boolean isNothing() {
		return Objects.equals(before, after);
	}

	boolean continues(ValueEdit earlier) {
		return field.sameAs(earlier.field);
	}

	/** Takes a later value of the same field as its own. */
	void absorb(ValueEdit later) {
		after = later.after;
		field.put(after);
	}
}
