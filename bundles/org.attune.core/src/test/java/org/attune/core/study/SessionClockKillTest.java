// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real sessions at random moments, over and over, and looks whether the time that is left is the right one. */
final class SessionClockKillTest {
	private static final int KILLS = 8;
	private static final long LONGEST_MILLIS = 3500;
	/** The clock is written down every two seconds; the rest is what a busy machine may take. */
	private static final long MOST_LOST_MILLIS = 2500;
	private static final long EXACT_MILLIS = 500;

	@TempDir
	private Path folder;
	private final Random random = new Random(11);

	/** What a session said: when, and how much was used. */
	private record Said(long at, long used) {
		static Said of(String line) {
			final String[] parts = line.split(" ");
			return new Said(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
		}
	}

	/** The first and the last that a session said before it was killed. */
	private record Life(Said first, Said last) {
	}

	@Test
	void withoutPausesTheTimeUsedIsThatSinceTheBeginning() throws Exception {
		final Said beginning = lived(false).first();
		final long began = beginning.at() - beginning.used();
		for (int kill = 1; kill < KILLS; kill++) {
			final Life life = lived(false);
			for (Said said : new Said[] { life.first(), life.last() }) {
				final long error = said.used() - (said.at() - began);
				assertTrue(Math.abs(error) <= EXACT_MILLIS, "kill " + kill + ": wrong by " + error + " ms");
			}
		}
	}

	@Test
	void withPausesOnlyWhatPassedSinceTheLastNoteIsLost() throws Exception {
		Said before = lived(true).last();
		for (int kill = 1; kill < KILLS; kill++) {
			final Life life = lived(true);
			final long lost = before.used() - life.first().used();
			assertTrue(lost <= MOST_LOST_MILLIS && lost >= -EXACT_MILLIS, "kill " + kill + ": lost " + lost + " ms");
			before = life.last();
		}
	}

	/** Starts a session, lets it go on for a while, and kills it. */
	private Life lived(boolean pauses) throws IOException, InterruptedException {
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ClockProcess.class.getName(),
				folder.resolve("clock.jsonl").toString(), String.valueOf(pauses))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader lines = process.inputReader()) {
			final Said first = Said.of(lines.readLine());
			final long end = first.at() + random.nextLong(LONGEST_MILLIS);
			Said last = first;
			while (last.at() < end) {
				last = Said.of(lines.readLine());
			}
			process.destroyForcibly().waitFor();
			return new Life(first, last);
		} finally {
			process.destroyForcibly();
		}
	}
}
