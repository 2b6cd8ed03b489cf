// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Gives an object another part, or other parts in another order. */
final class PartEdit extends AbstractCommand {
	private final EObject owner;
	private final EReference parts;
	private final Object before;
	private final Object after;

	/**
	 * @param label
	 *            what undo calls it
	 * @param after
	 *            a list where the object can have several, else one part; null: none
	 */
	PartEdit(String label, EObject owner, EReference parts, Object after) {
		super(label);
		this.owner = owner;
		this.parts = parts;
		this.before = kept(owner.eGet(parts));
		this.after = kept(after);
	}

	private static Object kept(Object content) {
		return content instanceof List<?> list ? List.copyOf(list) : content;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		put(after);
	}

	@Override
	public void undo() {
		put(before);
	}

	@Override
	public void redo() {
		put(after);
	}

	@SuppressWarnings("unchecked") // the feature says whether it is a list, not its type
	private void put(Object content) {
		if (parts.isMany()) { // what stays is not touched: whoever shows it goes on
			ECollections.setEList((EList<EObject>) owner.eGet(parts), (List<EObject>) content);
		} else {
			owner.eSet(parts, content);
		}
	}
}
