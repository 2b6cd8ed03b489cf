// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be used, in words: most of Java's exceptions say nothing but its path. */
final class FileProblem {
	private FileProblem() {
	}

	static String of(IOException problem) {
		return switch (problem) {
			case NoSuchFileException missing -> "it is not there";
			case AccessDeniedException denied -> "permission is denied";
			case FileSystemException other when other.getReason() != null -> other.getReason();
			default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
		};
	}
}
