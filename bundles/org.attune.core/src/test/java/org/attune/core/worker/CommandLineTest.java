// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class CommandLineTest {
	@Test
	void blanksSeparateWords() {
		assertEquals(List.of("ssh", "-p", "22", "gpu01"), CommandLine.words("  ssh -p\t22   gpu01 "));
	}

	@Test
	void aBlankCommandHasNoWords() {
		assertEquals(List.of(), CommandLine.words(" \t "));
	}

	@Test
	void singleQuotesKeepEverything() {
		assertEquals(List.of("sh", "-c", "echo \"$1\" \\ done"), CommandLine.words("sh -c 'echo \"$1\" \\ done'"));
	}

	@Test
	void doubleQuotesKeepBlanks() {
		assertEquals(List.of("/opt/my tools/run", "x"), CommandLine.words("\"/opt/my tools/run\" x"));
	}

	@Test
	void inDoubleQuotesABackslashKeepsAQuote() {
		assertEquals(List.of("say \"hi\" \\ \\n"), CommandLine.words("\"say \\\"hi\\\" \\\\ \\n\""));
	}

	@Test
	void outsideOfQuotesABackslashKeepsABlank() {
		assertEquals(List.of("/opt/my tools/run"), CommandLine.words("/opt/my\\ tools/run"));
	}

	@Test
	void otherBackslashesStandForThemselves() {
		assertEquals(List.of("C:\\tools\\run.exe", "\\"), CommandLine.words("C:\\tools\\run.exe \\"));
	}

	@Test
	void quotesInTheMiddleOfAWordJoin() {
		assertEquals(List.of("--gpus=all of them", ""), CommandLine.words("--gpus='all of'\" them\" ''"));
	}

	@Test
	void aQuoteThatIsNotClosedIsNamedWithItsPlace() {
		final var refused = assertThrows(IllegalArgumentException.class, () -> CommandLine.words("nice 'sh -c"));
		assertTrue(refused.getMessage().contains("The quote ' at position 6"), refused.getMessage());
	}
}
