// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;

/** Sends events to the IDE, each by one write call, so that what other threads or native code print never lies within one. */
final class EventChannel {
	private final OutputStream output;
	private boolean broken; // or over

	/** @param output unbuffered */
	EventChannel(OutputStream output) {
		this.output = output;
	}

	/** Sends an event; does nothing more once the other end is gone, which the end of the input tells as well. Any thread. */
	synchronized void send(WorkerEvent event) {
		if (broken) {
			return;
		}
		try {
			output.write(line(event));
			output.flush();
		} catch (IOException e) {
			broken = true;
			System.err.println("Nobody reads the events any more: " + e.getMessage());
		}
	}

	/** Sends the last event; whatever comes after it is not sent, and neither is a second last one. Any thread. */
	synchronized void sendLast(WorkerEvent event) {
		send(event);
		broken = true;
	}

	private static byte[] line(WorkerEvent event) {
		int longestText = Wire.LONGEST_EVENT_LINE;
		byte[] line = bytes(event);
		while (line.length > Wire.LONGEST_EVENT_LINE) {
			longestText /= 2;
			line = bytes(ShortenedEvent.of(event, longestText));
		}
		return line;
	}

	private static byte[] bytes(WorkerEvent event) {
		return (Wire.EVENT_MARK + Wire.encode(event) + '\n').getBytes(StandardCharsets.UTF_8);
	}
}
