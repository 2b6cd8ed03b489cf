// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

final class FileMessageTest {

	@Test
	void everyMessageHasItsTextAndEveryTextIsUsed() {
		final Set<String> messages = Stream.of(FileMessage.values()).map(Enum::name)
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(messages, new TreeSet<>(ResourceBundle.getBundle("org.attune.model.file.messages").keySet()));
	}
}
