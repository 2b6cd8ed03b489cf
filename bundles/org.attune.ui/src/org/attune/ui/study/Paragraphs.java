// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of a study, which are written in paragraphs with an empty line between them. */
final class Paragraphs {
	private Paragraphs() {
	}

	/** The text as it is shown; what is absent is empty. */
	static String of(String text) {
		return Optional.ofNullable(text).orElse("").strip().replaceAll("\\R[ \\t]*\\R\\s*", "\n\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Several of them below each other, without those that are empty. */
	static String of(String... texts) {
		return Stream.of(texts).map(Paragraphs::of).filter(text -> !text.isEmpty())
				.collect(Collectors.joining("\n\n")); //$NON-NLS-1$
	}
}
