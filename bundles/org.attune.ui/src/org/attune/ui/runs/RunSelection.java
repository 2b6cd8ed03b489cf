// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;

import org.attune.core.run.Run;
import org.eclipse.core.commands.common.EventManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The runs that a person selected in the view, for the workbench and its other views. */
public final class RunSelection extends EventManager implements ISelectionProvider {
	private ISelection selection = StructuredSelection.EMPTY;

	public void select(List<Run> runs) {
		setSelection(new StructuredSelection(runs));
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection other) {
		selection = other;
		for (Object listener : getListeners()) {
			((ISelectionChangedListener) listener).selectionChanged(new SelectionChangedEvent(this, other));
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		addListenerObject(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		removeListenerObject(listener);
	}
}
