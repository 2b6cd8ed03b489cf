// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.util.Optional;

import org.attune.trace.PartEvent.EditorFocused;
import org.attune.trace.PartEvent.PerspectiveFocused;
import org.attune.trace.PartEvent.ViewFocused;
import org.attune.trace.TraceEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;

/**
 * What a window's page has in front. Ids of other plug-ins' views and perspectives, and other editors' files, are none
 * of a trace's business: they are all {@value #OTHER}.
 *
 * @param part
 *            empty: nothing is active
 */
record Focus(Optional<TraceEvent> perspective, Optional<TraceEvent> part) {
	static final Focus NONE = new Focus(Optional.empty(), Optional.empty());
	private static final String OTHER = "other"; //$NON-NLS-1$
	private static final String OURS = "org.attune."; //$NON-NLS-1$

	/** @param page
	 *            null: there is none */
	static Focus of(IWorkbenchPage page) {
		return page == null ? NONE
				: new Focus(Optional.ofNullable(page.getPerspective()).map(Focus::event),
						Optional.ofNullable(page.getActivePart()).map(Focus::event));
	}

	private static TraceEvent event(IPerspectiveDescriptor perspective) {
		return new PerspectiveFocused(ours(perspective.getId()));
	}

	private static TraceEvent event(IWorkbenchPart part) {
		if (part instanceof IViewPart view) {
			return new ViewFocused(ours(view.getViewSite().getId()));
		}
		return part instanceof IEditorPart editor && ours(editor.getSite().getId()) != OTHER
				&& editor.getEditorInput() instanceof IFileEditorInput input
						? new EditorFocused(input.getFile().getFullPath().toString())
						: new ViewFocused(OTHER);
	}

	private static String ours(String id) {
		return id.startsWith(OURS) ? id : OTHER;
	}
}
