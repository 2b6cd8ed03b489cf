// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** Finds the file of a study that a person means. */
final class StudyFiles {
	static final String EXTENSION = "study"; //$NON-NLS-1$

	private StudyFiles() {
	}

	/** Where the study lies on the disk that is selected as the only thing. */
	static Optional<String> in(ISelection selection) {
		return selection instanceof IStructuredSelection structured && structured.size() == 1
				? Optional.ofNullable(Adapters.adapt(structured.getFirstElement(), IFile.class))
						.filter(file -> EXTENSION.equals(file.getFileExtension())).map(IFile::getLocation).map(IPath::toOSString)
				: Optional.empty();
	}
}
