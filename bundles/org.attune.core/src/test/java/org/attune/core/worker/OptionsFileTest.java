// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsFileTest {
	@TempDir
	Path folder;

	@Test
	void readsOneOptionPerLineWithoutCommentsAndBlankLines() throws IOException {
		final Path file = Files.writeString(folder.resolve("jvm.options"),
				"# memory\n-Xmx4g\n\n  -Dname=a b  \n#-Xint\n");
		assertEquals(List.of("-Xmx4g", "-Dname=a b"), OptionsFile.options(file));
	}

	@Test
	void aFileThatIsNotThereHasNoOptions() throws IOException {
		assertEquals(List.of(), OptionsFile.options(folder.resolve("absent")));
	}

	@Test
	void variablesEndTheirNameAtTheFirstEqualsSign() throws IOException {
		final Path file = Files.writeString(folder.resolve("environment.options"), "A=1\nB=x=y\nC\n");
		assertEquals(Map.of("A", "1", "B", "x=y", "C", ""), OptionsFile.variables(file));
	}
}
