// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;

/**
 * Where the study lies and is edited.
 *
 * @param file
 *            another one after it was moved
 */
record StudyPlace(IEditorPart editor, Supplier<IFile> file) {

	/** The file on the disk, as a person or a command names it. */
	String path() {
		return Optional.ofNullable(file.get().getLocation()).orElse(file.get().getFullPath()).toOSString();
	}

	/** A path as it stands in the study: relative to its file where it lies beside or below that. */
	String relative(String chosen) {
		final Path path = Path.of(chosen);
		final Path folder = Path.of(path()).getParent();
		final String told = folder != null && path.startsWith(folder) ? folder.relativize(path).toString() : chosen;
		return told.replace('\\', '/');
	}
}
