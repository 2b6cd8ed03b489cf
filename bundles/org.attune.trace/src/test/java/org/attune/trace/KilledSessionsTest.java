// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that record are killed at 200 random moments, 100 of them after each other in each of two folders: whatever
 * was said to be on the disk is there, no segment goes, and each next session goes on and names the one before. In one of
 * the folders each session's clock is set back, by hours that grow: what orders a trace is its numbers.
 */
class KilledSessionsTest {
	private static final int FOLDERS = 2;
	private static final int KILLS = 100;
	/** From a start's first line on, in milliseconds. */
	private static final int LONGEST_LIFE = 120;

	@TempDir
	private Path folder;

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void nothingThatWasAcknowledgedIsLost() {
		IntStream.range(0, FOLDERS).parallel().forEach(number -> {
			try {
				kill(folder.resolve("trace" + number), new Random(number), number);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private static void kill(Path trace, Random random, int hoursBack) throws IOException, InterruptedException {
		final Map<String, Long> acknowledged = new LinkedHashMap<>();
		Set<String> segments = Set.of();
		for (int kill = 1; kill <= KILLS; kill++) {
			final String session = "s%03d".formatted(kill);
			acknowledged.put(session, acknowledgedBefore(random.nextInt(LONGEST_LIFE), trace, session, hoursBack * kill));
			final Set<String> now = segments(trace);
			assertTrue(now.containsAll(segments), () -> "a segment is gone: " + now);
			segments = now;
		}
		TraceWriter.open(trace, "last", InstantSource.system(), System::nanoTime, state -> {
		}).close();
		check(trace, acknowledged);
		assertEquals(hoursBack > 0, jumpsBack(trace) > KILLS / 2, "whether clocks were seen to be set back");
	}

	private static long jumpsBack(Path trace) throws IOException {
		return RecordedTrace.in(trace).events().stream().filter(PresenceEvent.ClockJumped.class::isInstance)
				.map(PresenceEvent.ClockJumped.class::cast).filter(jump -> jump.milliseconds() < 0).count();
	}

	/** Starts a session, kills it. @return the last line that it said to be on the disk */
	private static long acknowledgedBefore(int milliseconds, Path trace, String session, int hoursBack)
			throws IOException, InterruptedException {
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), AcknowledgingSession.class.getName(),
				trace.toString(), session, Integer.toString(hoursBack)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader lines = process.inputReader()) {
			long last = Long.parseLong(lines.readLine());
			Thread.sleep(milliseconds);
			process.toHandle().destroyForcibly(); // the process itself would close what it printed
			process.waitFor();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				last = Long.parseLong(line);
			}
			return last;
		}
	}

	private static Set<String> segments(Path trace) throws IOException {
		try (Stream<Path> files = Files.list(trace)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".jsonl"))
					.map(name -> name.replace(".gz", "")).collect(Collectors.toCollection(HashSet::new));
		}
	}

	private static void check(Path trace, Map<String, Long> acknowledged) throws IOException {
		final List<SessionVerdict> verdicts = TraceCheck.verdicts(trace);
		final Map<String, SessionVerdict> bySession = verdicts.stream()
				.collect(Collectors.toMap(SessionVerdict::session, verdict -> verdict));
		acknowledged.forEach((session, last) -> {
			final SessionVerdict verdict = bySession.get(session);
			assertNotNull(verdict, () -> session + " was told that line " + last + " is on the disk, and has none");
			assertTrue(verdict.lines() >= last, () -> verdict + "\n was told that line " + last + " is on the disk");
			assertEquals(SessionVerdict.End.KILLED, verdict.end(), verdict::toString);
		});
		verdicts.forEach(verdict -> assertTrue(verdict.whole(), verdict::toString));
	}
}
