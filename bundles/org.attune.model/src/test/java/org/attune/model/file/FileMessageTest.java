// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FileMessageTest {

	@Test
	void everyMessageHasItsTextAndEveryTextIsUsed() {
		final Set<String> messages = Stream.of(FileMessage.values()).map(Enum::name)
				.collect(Collectors.toCollection(TreeSet::new));
		final Set<String> texts = ResourceBundle.getBundle("org.attune.model.file.messages").keySet().stream()
				.map(key -> key.replaceFirst("\\.STUDY$", "")).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(messages, texts);
	}

	@ParameterizedTest
	@EnumSource(FileMessage.class)
	void aStudyIsNotCalledAnExperiment(FileMessage message) {
		assertFalse(message.text(FileKind.STUDY).contains("experiment"), message.text(FileKind.STUDY));
		assertFalse(message.text(FileKind.EXPERIMENT).contains("study"), message.text(FileKind.EXPERIMENT));
	}
}
