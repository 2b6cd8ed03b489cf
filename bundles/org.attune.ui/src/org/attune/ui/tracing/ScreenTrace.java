// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.trace.Screen;
import org.attune.ui.runs.ShownRuns;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Knows what can be seen, for the moment in which somebody stops a run. UI thread only, but for {@link #screen()}. */
final class ScreenTrace {
	private static final String OURS = "org.attune."; //$NON-NLS-1$
	private final IWorkbench workbench;
	private volatile List<String> parts = List.of();

	ScreenTrace(IWorkbench workbench) {
		this.workbench = workbench;
	}

	/** What can be seen, as of the last {@link #look()}; from any thread. */
	Screen screen() {
		final ShownRuns shown = workbench.getService(ShownRuns.class);
		return new Screen(parts, shown == null ? List.of() : shown.ids().stream().sorted().toList());
	}

	/** Takes in which parts of Attune can be seen now. */
	void look() {
		final Set<String> visible = new LinkedHashSet<>();
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			Optional.ofNullable(window.getActivePage()).ifPresent(page -> collect(page, visible));
		}
		parts = List.copyOf(visible);
	}

	private static void collect(IWorkbenchPage page, Set<String> visible) {
		final List<IWorkbenchPartReference> references = new ArrayList<>(List.of(page.getViewReferences()));
		references.addAll(List.of(page.getEditorReferences()));
		for (IWorkbenchPartReference reference : references) {
			final IWorkbenchPart part = reference.getPart(false);
			if (part != null && reference.getId().startsWith(OURS) && page.isPartVisible(part)) {
				visible.add(reference.getId());
			}
		}
	}
}
