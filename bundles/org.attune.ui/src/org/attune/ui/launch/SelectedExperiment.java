// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;

/** The experiment's file that a person means. */
final class SelectedExperiment {
	static final String EXTENSION = "tuning"; //$NON-NLS-1$

	private SelectedExperiment() {
	}

	/** The experiment that is selected as the only thing. */
	static Optional<IFile> in(Object selection) {
		return selection instanceof IStructuredSelection structured && structured.size() == 1
				? experiment(structured.getFirstElement())
				: Optional.empty();
	}

	/** The experiment that an editor shows, be it as a form or as text. */
	static Optional<IFile> in(IEditorPart editor) {
		return editor == null ? Optional.empty() : experiment(editor.getEditorInput());
	}

	/** The selected experiment, else the one of the editor. */
	static Optional<IFile> in(ISelection selection, IEditorPart editor) {
		return in(selection).or(() -> in(editor));
	}

	private static Optional<IFile> experiment(Object candidate) {
		return Optional.ofNullable(Adapters.adapt(candidate, IFile.class))
				.filter(file -> EXTENSION.equals(file.getFileExtension()));
	}
}
