// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.attune.trace.wire.Wire;

/**
 * Takes a worker's standard output apart: what stands between an event mark and the next line end is an event, all else
 * is text that something printed, be it in the middle of a line. Both are UTF-8; characters cut at the borders of
 * chunks, or by an event, are put together again. An event that a new mark, or the end of the output, cuts off is
 * handed on as text. Used by one thread.
 */
final class Demultiplexer {
	/** An event that grows longer than this is no event. */
	static final int LONGEST_EVENT = 1 << 20;

	private final Consumer<String> events;
	private final Consumer<String> text;
	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPLACE)
			.onUnmappableCharacter(CodingErrorAction.REPLACE);
	private final ByteArrayOutputStream event = new ByteArrayOutputStream();
	private ByteBuffer undecoded = ByteBuffer.allocate(0);
	private boolean inEvent;

	/**
	 * @param events takes each event's JSON, without mark and line end
	 * @param text   takes text as it comes, in pieces of any length, never empty
	 */
	Demultiplexer(Consumer<String> events, Consumer<String> text) {
		this.events = events;
		this.text = text;
	}

	/** Takes the next chunk of the output. */
	void accept(byte[] bytes, int length) {
		int from = 0;
		for (int index = 0; index < length; index++) {
			if (bytes[index] == Wire.EVENT_MARK) {
				collect(bytes, from, index);
				begin();
				from = index + 1;
			} else if (bytes[index] == '\n' && inEvent) {
				collect(bytes, from, index);
				end();
				from = index + 1;
			}
		}
		collect(bytes, from, length);
	}

	/** Takes the end of the output. */
	void finish() {
		cutOff();
		decode(new byte[0], 0, 0, true);
	}

	private void collect(byte[] bytes, int from, int to) {
		if (inEvent) {
			event.write(bytes, from, to - from);
			if (event.size() > LONGEST_EVENT) {
				cutOff();
			}
		} else {
			decode(bytes, from, to, false);
		}
	}

	private void begin() {
		cutOff();
		inEvent = true;
	}

	private void end() {
		inEvent = false;
		final String json = event.toString(StandardCharsets.UTF_8);
		event.reset();
		events.accept(json);
	}

	private void cutOff() {
		final byte[] rest = event.toByteArray();
		event.reset();
		inEvent = false;
		decode(rest, 0, rest.length, false);
	}

	private void decode(byte[] bytes, int from, int to, boolean last) {
		final ByteBuffer input = ByteBuffer.allocate(undecoded.remaining() + to - from).put(undecoded)
				.put(bytes, from, to - from).flip();
		final CharBuffer output = CharBuffer.allocate(input.remaining() + 1);
		decoder.decode(input, output, last);
		if (last) {
			decoder.flush(output);
		}
		undecoded = input;
		if (output.flip().hasRemaining()) {
			text.accept(output.toString());
		}
	}
}
