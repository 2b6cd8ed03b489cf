// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.attune.ui.perspective.TuningPerspective;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.console.IConsoleConstants;

/**
 * What a window has open of Attune. Of views only Attune's and those of the Tuning perspective's layout count: ids of other
 * plug-ins' views would tell about a person what is none of a trace's business.
 *
 * @param perspective
 *            whether the Tuning perspective is in front
 * @param views
 *            ids
 * @param editors
 *            workspace paths of experiments; a file outside the workspace is left out, its path could name a person
 */
record OpenParts(boolean perspective, Set<String> views, Set<String> editors) {
	static final OpenParts NONE = new OpenParts(false, Set.of(), Set.of());
	private static final String EDITOR = "org.attune.ui.editor.tuning"; //$NON-NLS-1$
	private static final String OURS = "org.attune."; //$NON-NLS-1$
	private static final List<String> VIEWS = List.of(IConsoleConstants.ID_CONSOLE_VIEW, IPageLayout.ID_PROJECT_EXPLORER,
			IPageLayout.ID_PROGRESS_VIEW, IPageLayout.ID_PROBLEM_VIEW);

	/**
	 * What the page shows now. In another perspective the views stay as they were: leaving the perspective closes none.
	 *
	 * @param page
	 *            may be null: a window without a page shows nothing
	 */
	static OpenParts of(IWorkbenchPage page, OpenParts before) {
		if (page == null) {
			return NONE;
		}
		IPerspectiveDescriptor shown = page.getPerspective();
		boolean tuning = shown != null && TuningPerspective.ID.equals(shown.getId());
		return new OpenParts(tuning, tuning ? views(page) : before.views(), editors(page));
	}

	private static Set<String> views(IWorkbenchPage page) {
		Set<String> views = new LinkedHashSet<>();
		for (IViewReference reference : page.getViewReferences()) {
			if (reference.getId().startsWith(OURS) || VIEWS.contains(reference.getId())) {
				views.add(reference.getId());
			}
		}
		return views;
	}

	private static Set<String> editors(IWorkbenchPage page) {
		Set<String> editors = new LinkedHashSet<>();
		for (IEditorReference reference : page.getEditorReferences()) {
			if (EDITOR.equals(reference.getId())) {
				addFile(reference, editors);
			}
		}
		return editors;
	}

	private static void addFile(IEditorReference reference, Set<String> editors) {
		try {
			if (reference.getEditorInput() instanceof IFileEditorInput input) {
				editors.add(input.getFile().getFullPath().toString());
			}
		} catch (PartInitException e) {
			ILog.get().warn(NLS.bind(Messages.trace_noInput, reference.getName()), e);
		}
	}
}
