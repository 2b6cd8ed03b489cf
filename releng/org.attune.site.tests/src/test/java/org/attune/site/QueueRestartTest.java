// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A queue as a person sees it outlives an IDE that is killed: the same runs in the same order, still held back, and then trained. */
class QueueRestartTest {
	private static final String WAITING = "queue held back ";

	@TempDir
	private Path folder;

	@Test
	@Timeout(600)
	void theQueueSurvivesTheIde() throws Exception {
		assertNotNull(System.getenv("DISPLAY"), "this test opens windows; ./attune test brings a display");
		final Path product = Path.of(System.getProperty("attune.product"));
		Installation.copy(product.resolve("configuration"), folder.resolve("configuration"));
		final Process killed = start(product, "submit");
		final String before = line(killed.inputReader(), WAITING);
		killed.toHandle().destroyForcibly();
		killed.waitFor();

		final Process next = start(product, "go-on");
		try (BufferedReader lines = next.inputReader()) {
			assertEquals(before, line(lines, WAITING));
			assertEquals("ended FINISHED,FINISHED,FINISHED", line(lines, "ended "));
		}
		assertEquals(0, next.waitFor());
		assertEquals(3, before.split(",").length, before);
	}

	private Process start(Path product, String half) throws IOException {
		return Installation.at(product).start(ProcessBuilder.Redirect.PIPE, List.of("-Dattune.consent=declined", "-Dattune.queue=" + half),
				List.of("-nosplash", "-configuration", folder.resolve("configuration").toString(),
						"-data", folder.resolve("workspace").toString()));
	}

	/** The next line that starts like this. */
	private static String line(BufferedReader lines, String start) throws IOException {
		final List<String> other = new ArrayList<>();
		Optional<String> read = Optional.ofNullable(lines.readLine());
		while (read.filter(line -> !line.startsWith(start)).isPresent()) {
			other.add(read.get());
			read = Optional.ofNullable(lines.readLine());
		}
		assertTrue(read.isPresent(), () -> "the IDE ended by itself: " + other);
		return read.get();
	}
}
