// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Attune IDE, in which somebody edits and submits, is killed by SIGKILL at random moments and started again on the same
 * workspace, in two workspaces at once: whatever line of the trace was said to be on the disk is there, no segment goes, each
 * next session goes on and names the one before. How often is the system property {@code attune.ide.kills}.
 */
class KilledIdeTest {
	private static final Path PRODUCT = Path.of(System.getProperty("attune.product"));
	private static final int KILLS = Integer.getInteger("attune.ide.kills", 6);
	private static final int WORKSPACES = 2;
	/** From the first line that was said to be on the disk, in milliseconds: a dozen edits, and some submissions. */
	private static final int LONGEST_LIFE = 3_000;
	private static final Pattern ON_DISK = Pattern.compile("on disk (\\S+) (\\d+)");
	private static final Pattern VERDICT = Pattern.compile("(whole|NOT WHOLE) +(\\S+): (\\d+) lines, .*");

	@TempDir
	private Path folder;

	@Test
	@Timeout(value = 90, unit = TimeUnit.MINUTES)
	void nothingThatWasAcknowledgedIsLost() throws Exception {
		assertNotNull(System.getenv("DISPLAY"), "this test opens windows; ./attune test brings a display");
		final List<Callable<Void>> lanes = new ArrayList<>();
		for (int lane = 0; lane < WORKSPACES; lane++) {
			final Workspace workspace = new Workspace(folder.resolve("lane" + lane), new Random(lane));
			lanes.add(workspace::killAgainAndAgain);
		}
		try (ExecutorService both = Executors.newFixedThreadPool(WORKSPACES)) {
			for (final Future<Void> lane : both.invokeAll(lanes)) {
				lane.get();
			}
		}
	}

	/** One workspace, and what was said of its trace. */
	private static final class Workspace {
		private final Path folder;
		private final Path trace;
		private final Random random;
		private final Installation ide = Installation.at(PRODUCT);
		private final Map<String, Long> acknowledged = new LinkedHashMap<>();

		Workspace(Path folder, Random random) {
			this.folder = folder;
			this.trace = folder.resolve("workspace/.metadata/.plugins/org.attune.core/trace");
			this.random = random;
		}

		Void killAgainAndAgain() throws IOException, InterruptedException {
			Installation.copy(PRODUCT.resolve("configuration"), folder.resolve("configuration"));
			Set<String> segments = Set.of();
			for (int kill = 1; kill <= KILLS / WORKSPACES; kill++) {
				liveAndDie();
				final Set<String> now = segments();
				assertTrue(now.containsAll(segments), () -> "a segment is gone: " + now);
				segments = now;
			}
			check();
			return null;
		}

		private void liveAndDie() throws IOException, InterruptedException {
			final Process process = ide.start(ProcessBuilder.Redirect.PIPE, List.of("-Dattune.consent=given", "-Dattune.untilkilled=true"),
					List.of("-nosplash", "-configuration", folder.resolve("configuration").toString(),
							"-data", folder.resolve("workspace").toString()));
			final List<String> other = new ArrayList<>();
			try (BufferedReader lines = process.inputReader()) {
				String line = lines.readLine();
				while (line != null && !keep(line)) {
					other.add(line);
					line = lines.readLine();
				}
				assertNotNull(line, () -> "the IDE ended by itself: " + other);
				Thread.sleep(random.nextInt(LONGEST_LIFE)); // the random moment
				process.toHandle().destroyForcibly(); // the process itself would close what it printed
				process.waitFor();
				lines.lines().forEach(this::keep);
			}
		}

		/** Whether the line said how much is on the disk. */
		private boolean keep(String line) {
			final Matcher told = ON_DISK.matcher(line);
			final boolean matches = told.matches();
			if (matches) {
				acknowledged.put(told.group(1), Long.parseLong(told.group(2)));
			}
			return matches;
		}

		private Set<String> segments() throws IOException {
			try (Stream<Path> files = Files.list(trace)) {
				return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".jsonl"))
						.map(name -> name.replace(".gz", "")).collect(Collectors.toCollection(HashSet::new));
			}
		}

		/** The checker, in a process of its own. The last session was not followed by another one; its lock tells of it. */
		private void check() throws IOException, InterruptedException {
			final Process checker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
					ide.jar("org.attune.trace_") + ":" + ide.jar("com.google.gson_"), "org.attune.trace.TraceCheck", trace.toString())
					.redirectErrorStream(true).start();
			final String said = new String(checker.getInputStream().readAllBytes());
			assertEquals(0, checker.waitFor(), said);
			final Map<String, Long> lines = new LinkedHashMap<>();
			said.lines().map(VERDICT::matcher).filter(Matcher::matches)
					.forEach(verdict -> lines.put(verdict.group(2), Long.parseLong(verdict.group(3))));
			assertEquals(KILLS / WORKSPACES, acknowledged.size(), "sessions that said something");
			acknowledged.forEach((session, last) -> assertTrue(lines.getOrDefault(session, 0L) >= last,
					() -> session + " said that line " + last + " is on the disk\n" + said));
			assertTrue(said.lines().filter(line -> line.contains(", killed")).count() >= KILLS / WORKSPACES, said);
		}
	}
}
