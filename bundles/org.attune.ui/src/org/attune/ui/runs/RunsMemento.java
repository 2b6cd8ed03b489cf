// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.eclipse.ui.IMemento;

/** Keeps from one session to the next which runs are shown. */
final class RunsMemento {
	private static final String SHOWN = "shown"; //$NON-NLS-1$
	private static final String RUN = "run"; //$NON-NLS-1$
	private final List<String> shown;

	/**
	 * @param memento
	 *            may be null: the workbench has none for a view opened for the first time
	 */
	RunsMemento(IMemento memento) {
		shown = memento == null ? List.of()
				: Arrays.stream(memento.getChildren(SHOWN)).map(child -> child.getString(RUN)).toList();
	}

	List<String> shown() {
		return shown;
	}

	static void save(Collection<String> shown, IMemento memento) {
		shown.forEach(id -> memento.createChild(SHOWN).putString(RUN, id));
	}
}
