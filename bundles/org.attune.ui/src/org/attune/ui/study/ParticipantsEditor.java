// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;

import org.attune.core.study.Participation;
import org.attune.model.tuning.Experiment;
import org.attune.ui.editor.ExperimentEditors;
import org.attune.ui.editor.TuningEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** The form that a participant fills in. UI thread only. */
final class ParticipantsEditor {
	private ParticipantsEditor() {
	}

	/** Brings it to the front. */
	static void open(Participation participation, IWorkbenchPage page) {
		final IFile file = participation.experiment();
		try {
			IDE.openEditor(page, file, TuningEditor.ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	/** What the form holds, saved or not; empty: it is not open. */
	static Optional<Experiment> experiment(Participation participation) {
		return ExperimentEditors.on(participation.experiment()).flatMap(TuningEditor::experiment);
	}
}
