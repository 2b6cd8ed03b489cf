// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of half a megabyte that is full, and then is not. */
class FullDiskTest {
	@TempDir
	private Path disk;
	private boolean mounted;

	@BeforeEach
	void mount() throws InterruptedException {
		mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString());
		assumeTrue(mounted, "mounting a small file system is not allowed here");
	}

	@AfterEach
	void unmount() throws InterruptedException {
		if (mounted) {
			assertTrue(succeeds("umount", disk.toString()));
		}
	}

	@Test
	void whatDoesNotFitIsShownAndTheRecordingGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
		final Path ballast = Files.write(disk.resolve("ballast"), new byte[300 << 10]);
		final Path trace = disk.resolve("trace");
		final BlockingQueue<TraceWriter.State> states = new LinkedBlockingQueue<>();
		final long recorded;
		try (TraceWriter writer = TraceWriter.open(trace, "s", InstantSource.system(), System::nanoTime, states::add)) {
			recorded = recordUntilFull(writer, states);
			Files.delete(ballast);
			assertEquals(TraceWriter.State.WRITING, states.poll(40, TimeUnit.SECONDS));
			writer.record(new TraceEvent.ViewOpened("after"));
		}
		final SessionVerdict verdict = TraceCheck.verdicts(trace).getFirst();
		assertTrue(verdict.whole(), verdict::toString);
		assertEquals(recorded, count(trace, TraceEvent.Edited.class), "edits while there was no room");
		assertEquals(1, count(trace, TraceEvent.RecorderFailed.class));
		assertEquals(1, count(trace, TraceEvent.ViewOpened.class));
	}

	/** @return events recorded, which all fit into the queue meanwhile */
	private static long recordUntilFull(TraceWriter writer, BlockingQueue<TraceWriter.State> states) throws InterruptedException {
		long recorded = 0;
		TraceWriter.State state = null;
		while (state == null) {
			writer.record(new TraceEvent.Edited("/p/a.tuning", "learningRate", "0.01", "0." + recorded, Cause.TYPED, true));
			recorded++;
			state = states.poll(1, TimeUnit.MILLISECONDS);
		}
		assertEquals(TraceWriter.State.FAILED, state);
		return recorded;
	}

	private static long count(Path trace, Class<? extends TraceEvent> type) throws IOException {
		final List<TraceEvent> events = new ArrayList<>();
		new TraceReader(trace).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				line.event().ifPresent(events::add);
			}

			@Override
			public void fault(TraceFault fault) {
				assertEquals(TraceFault.Kind.TORN_TAIL, fault.kind(), "only the line that did not fit is incomplete, and written again: " + fault);
			}
		});
		return events.stream().filter(type::isInstance).count();
	}

	private static boolean succeeds(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
		} catch (IOException e) {
			return false; // there is no such program
		}
	}
}
