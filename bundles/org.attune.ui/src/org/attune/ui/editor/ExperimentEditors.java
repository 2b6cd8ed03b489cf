// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;

/** Finds the editors of experiments and studies. */
public final class ExperimentEditors {
	private ExperimentEditors() {
	}

	/**
	 * The editor that is open on an experiment; empty: none, or its file could not be read. To be called in the UI
	 * thread.
	 */
	public static Optional<TuningEditor> on(IFile experiment) {
		return model(experiment).filter(TuningEditor.class::isInstance).map(TuningEditor.class::cast);
	}

	/**
	 * The editor that is open on an experiment or a study; empty: none, or its file could not be read. To be called in
	 * the UI thread.
	 */
	public static Optional<ModelEditor<?>> model(IFile file) {
		final IEditorInput input = new FileEditorInput(file);
		return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
				.flatMap(window -> Stream.of(window.getPages())).map(page -> page.findEditor(input))
				.filter(ModelEditor.class::isInstance).<ModelEditor<?>>map(ModelEditor.class::cast)
				.filter(ModelEditor::editable).findFirst();
	}
}
