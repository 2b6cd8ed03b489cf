// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.attune.trace.wire.CheckpointWritten;
import org.attune.trace.wire.DatasetLoaded;
import org.attune.trace.wire.Ended;
import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Outcome;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;

class EventChannelTest {
	private static final String LONG = "\u00e4\"\n".repeat(20_000);

	private final List<byte[]> writes = new ArrayList<>();
	private final EventChannel channel = new EventChannel(new OutputStream() {
		@Override
		public void write(int value) {
			throw new IllegalStateException("bytes are not to be written one by one");
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			writes.add(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
		}
	});

	static Stream<WorkerEvent> longEvents() {
		return Stream.of(new Ready(1, Map.of("backend", LONG, "device", LONG)), new Progress(LONG, 1, 2),
				new DatasetLoaded(1, 1, 1, Collections.nCopies(5000, "a class"), 0, "n"), new ImageSkipped("/a/" + LONG, LONG),
				new CheckpointWritten(1, LONG, 3), new Warning("f", LONG), new Ended(Outcome.FAILED, LONG, 1, 1, 1, "ab"));
	}

	@Test
	void anEventIsMarkedAndWrittenAtOnce() {
		channel.sendLast(new Progress("a", 1, 2));
		assertEquals(1, writes.size());
		assertEquals("\u001e{\"type\":\"progress\",\"activity\":\"a\",\"done\":1,\"total\":2}\n",
				new String(writes.getFirst(), StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("longEvents")
	void aLongEventIsCutToALineThatPipesTakeInOnePiece(WorkerEvent event) throws WireException {
		channel.sendLast(event);
		assertTrue(writes.getFirst().length <= Wire.LONGEST_EVENT_LINE, "length " + writes.getFirst().length);
		assertInstanceOf(event.getClass(), Wire.decode(new String(writes.getFirst(), StandardCharsets.UTF_8).substring(1)));
	}

	@Test
	void theEndOfALongPathIsKept() throws WireException {
		channel.sendLast(new ImageSkipped(LONG + "/cat/broken.png", "empty"));
		final ImageSkipped read = (ImageSkipped) Wire.decode(new String(writes.getFirst(), StandardCharsets.UTF_8).substring(1));
		assertTrue(read.path().endsWith("/cat/broken.png"));
		assertEquals("empty", read.reason());
	}

	@Test
	void aBrokenPipeEndsNothing() {
		final EventChannel broken = new EventChannel(new OutputStream() {
			@Override
			public void write(int value) throws IOException {
				throw new IOException("Broken pipe");
			}
		});
		broken.send(new Iteration(1, 1, 1, 1, 1));
		broken.sendLast(new Iteration(2, 1, 1, 1, 1));
	}

	@Test
	void moreEventsThanFitIntoTheQueueComeInTheirOrder() {
		IntStream.rangeClosed(1, 1000).forEach(iteration -> channel.send(new Iteration(iteration, 1, 1, 1, 1)));
		channel.sendLast(new Iteration(1001, 1, 1, 1, 1));
		channel.send(new Iteration(1002, 1, 1, 1, 1));
		assertEquals(IntStream.rangeClosed(1, 1001).boxed().toList(), writes.stream().map(EventChannelTest::iteration).toList());
	}

	private static int iteration(byte[] line) {
		try {
			return (int) ((Iteration) Wire.decode(new String(line, StandardCharsets.UTF_8).substring(1))).iteration();
		} catch (WireException e) {
			throw new AssertionError(e);
		}
	}
}
