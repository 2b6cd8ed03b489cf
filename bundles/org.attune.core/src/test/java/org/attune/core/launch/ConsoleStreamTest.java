// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;

import org.eclipse.debug.core.IStreamListener;
import org.junit.jupiter.api.Test;

class ConsoleStreamTest {
	private final Queue<Runnable> later = new ArrayDeque<>();
	private final ConsoleStream stream = new ConsoleStream(later::add);
	private final StringBuilder heard = new StringBuilder();

	@Test
	void printingDoesNotWaitForListeners() {
		stream.addListener((text, monitor) -> heard.append(text));
		stream.print("a");
		stream.print("b");
		assertEquals("", heard.toString());
		handOn();
		assertEquals("ab", heard.toString());
	}

	@Test
	void textIsKeptForAListenerThatComesLater() {
		stream.print("early");
		handOn();
		assertEquals("early", stream.getContents());
		stream.flushContents();
		stream.setBuffered(false);
		stream.print("late");
		handOn();
		assertEquals("", stream.getContents());
	}

	@Test
	void theOldestOfWhatIsKeptIsLeftOut() {
		for (int count = 0; count < 5; count++) {
			stream.print("x".repeat(ConsoleStream.CAPACITY / 2));
			handOn();
		}
		stream.print("end");
		handOn();
		assertEquals(ConsoleStream.CAPACITY, stream.getContents().length());
		assertTrue(stream.getContents().endsWith("end"));
	}

	@Test
	void aListenerFarBehindIsToldThatTextIsMissing() {
		stream.addListener((text, monitor) -> heard.append(text));
		for (int count = 0; count < 20; count++) {
			stream.print("x".repeat(ConsoleStream.CAPACITY / 8));
		}
		handOn();
		assertTrue(heard.toString().endsWith("[text left out here; all of it is in console.log]\n"));
		assertTrue(heard.length() < ConsoleStream.CAPACITY + 100);
	}

	@Test
	void aListenerAddedTwiceHearsOnce() {
		final IStreamListener listener = (text, monitor) -> heard.append(text);
		stream.addListener(listener);
		stream.addListener(listener);
		stream.print("a");
		handOn();
		stream.removeListener(listener);
		stream.print("b");
		handOn();
		assertEquals("a", heard.toString());
	}

	private void handOn() {
		while (!later.isEmpty()) {
			later.poll().run();
		}
	}
}
