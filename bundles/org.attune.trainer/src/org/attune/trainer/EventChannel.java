// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WorkerEvent;

/**
 * Sends events to the IDE, each by one write call, so that what other threads or native code print never lies within one. A thread of
 * its own encodes and writes them, in the order in which they were sent: the thread that trains has better to do. Where the IDE reads
 * too slowly, senders wait for it.
 */
final class EventChannel {
	private static final int LONGEST_QUEUE = 256;

	private final OutputStream output;
	private final ThreadPoolExecutor sender = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE),
			Thread.ofPlatform().daemon().name("events").factory(), EventChannel::awaitPlace);
	private boolean over;
	private volatile boolean broken;

	/** @param output unbuffered */
	EventChannel(OutputStream output) {
		this.output = output;
	}

	/** Sends an event soon; does nothing more once the other end is gone, which the end of the input tells as well. Any thread. */
	synchronized void send(WorkerEvent event) {
		if (!over && !broken) {
			sender.execute(() -> write(event));
		}
	}

	/** Sends the last event, and returns when all are written; what comes after it, also a second last one, is not sent. Any thread. */
	synchronized void sendLast(WorkerEvent event) {
		send(event);
		over = true;
		sender.close();
	}

	private static void awaitPlace(Runnable task, ThreadPoolExecutor sender) {
		try {
			sender.getQueue().put(task);
		} catch (InterruptedException e) { // only samples of the device, which end with the training
			Thread.currentThread().interrupt();
		}
	}

	private void write(WorkerEvent event) {
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
