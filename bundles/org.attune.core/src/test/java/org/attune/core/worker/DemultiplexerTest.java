// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class DemultiplexerTest {
	private static final String MARK = "\u001e";

	private final List<String> events = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private final Demultiplexer demultiplexer = new Demultiplexer(events::add, text::append);

	@Test
	void aMarkedLineIsAnEventAndAllElseIsText() {
		accept("hello\n" + MARK + "{\"a\":1}\nworld\n");
		assertSeen("hello\nworld\n", "{\"a\":1}");
	}

	@Test
	void aMarkInTheMiddleOfALineDoesNotDisturbTheLine() {
		accept("load" + MARK + "{}\ning\n");
		assertSeen("loading\n", "{}");
	}

	@Test
	void textWithoutALineEndIsHandedOnAtOnce() {
		accept("progress 10%\r");
		assertEquals("progress 10%\r", text.toString());
	}

	@Test
	void anEventMayComeInPieces() {
		for (String piece : List.of(MARK, "{\"lo", "ss\":", "1}", "\n", "x")) {
			accept(piece);
		}
		assertSeen("x", "{\"loss\":1}");
	}

	@Test
	void charactersCutAtTheBordersOfChunksArePutTogether() {
		final String mixed = "Zürich \ud83d\ude00 ∞" + MARK + "{\"名\":\"é\ud83d\ude00\"}\nö";
		for (byte single : mixed.getBytes(StandardCharsets.UTF_8)) {
			demultiplexer.accept(new byte[] { single }, 1);
		}
		demultiplexer.finish();
		assertSeen("Zürich \ud83d\ude00 ∞ö", "{\"名\":\"é\ud83d\ude00\"}");
	}

	@Test
	void aCharacterCutByAnEventIsPutTogether() {
		final byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
		demultiplexer.accept(umlaut, 1);
		accept(MARK + "{}\n");
		demultiplexer.accept(new byte[] { umlaut[1] }, 1);
		assertSeen("ü", "{}");
	}

	@Test
	void twoEventsMayFollowEachOther() {
		accept(MARK + "1\n" + MARK + "2\n");
		assertSeen("", "1", "2");
	}

	@Test
	void anEventCutOffByAnotherIsHandedOnAsText() {
		accept(MARK + "{\"torn" + MARK + "{}\n");
		assertSeen("{\"torn", "{}");
	}

	@Test
	void anEventCutOffByTheEndIsHandedOnAsText() {
		accept(MARK + "{\"torn");
		demultiplexer.finish();
		assertSeen("{\"torn");
	}

	@Test
	void halfACharacterAtTheEndIsReplaced() {
		demultiplexer.accept(new byte[] { 'a', (byte) 0xc3 }, 2);
		demultiplexer.finish();
		assertSeen("a\ufffd");
	}

	@Test
	void bytesThatAreNoTextAreReplacedAndTheRestIsThere() {
		demultiplexer.accept(new byte[] { 'a', (byte) 0xff, (byte) 0xfe, 'b' }, 4);
		assertSeen("a\ufffd\ufffdb");
	}

	@Test
	void onlyTheGivenPartOfAChunkCounts() {
		demultiplexer.accept("abcdef".getBytes(StandardCharsets.UTF_8), 3);
		assertSeen("abc");
	}

	@Test
	void anEventWithoutEndDoesNotFillTheMemory() {
		final byte[] block = new byte[8192];
		Arrays.fill(block, (byte) 'x');
		accept(MARK);
		for (int count = 0; count < 3 * Demultiplexer.LONGEST_EVENT / block.length; count++) {
			demultiplexer.accept(block, block.length);
		}
		accept("\n" + MARK + "{}\n");
		assertEquals(List.of("{}"), events);
		assertTrue(text.length() > Demultiplexer.LONGEST_EVENT, "what was no event is text");
	}

	@Test
	void nothingDependsOnWhereTheOutputIsCut() {
		final StringBuilder whole = new StringBuilder();
		for (int number = 0; number < 200; number++) {
			whole.append("zeile ü").append(number).append(number % 3 == 0 ? "\n" : "").append(MARK).append("{\"n\":")
					.append(number).append("}\n");
		}
		final byte[] bytes = whole.toString().getBytes(StandardCharsets.UTF_8);
		final Random random = new Random(7);
		for (int from = 0; from < bytes.length;) {
			final int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
			demultiplexer.accept(Arrays.copyOfRange(bytes, from, to), to - from);
			from = to;
		}
		assertEquals(200, events.size());
		assertEquals(whole.toString().replaceAll(MARK + "[^\n]*\n", ""), text.toString());
	}

	private void accept(String output) {
		final byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
		demultiplexer.accept(bytes, bytes.length);
	}

	private void assertSeen(String expectedText, String... expectedEvents) {
		assertEquals(expectedText, text.toString());
		assertEquals(List.of(expectedEvents), events);
	}
}
