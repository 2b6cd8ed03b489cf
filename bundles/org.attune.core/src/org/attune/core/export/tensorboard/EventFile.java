// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TensorBoard event file that grows. It is always a new one, so that nothing is ever appended behind a record that was
 * torn off. Not safe for several threads.
 */
final class EventFile implements Closeable {
	/** What TensorBoard recognises event files by. */
	static final String MARK = "tfevents"; //$NON-NLS-1$

	private static final int BATCH = 1 << 16;
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final FileChannel channel;
	private ByteBuffer waiting = ByteBuffer.allocate(2 * BATCH);

	private EventFile(FileChannel channel) {
		this.channel = channel;
	}

	/** Creates the file; its first event is in it with the first {@link #flush}. */
	static EventFile create(Path folder, Instant now) throws IOException {
		final EventFile file = new EventFile(FileChannel.open(folder.resolve(name(now)), StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE));
		file.append(Events.fileVersion(now));
		return file;
	}

	static String name(Instant now) {
		return String.format(Locale.ROOT, "events.out.%s.%010d.%s.%d.%d", MARK, now.getEpochSecond(), host(), //$NON-NLS-1$
				ProcessHandle.current().pid(), COUNT.getAndIncrement());
	}

	void append(byte[] event) throws IOException {
		final byte[] record = EventRecords.record(event);
		if (record.length > waiting.remaining()) {
			flush();
		}
		if (record.length > waiting.capacity()) {
			waiting = ByteBuffer.allocate(record.length);
		}
		waiting.put(record);
	}

	/** Gives what was appended to the system, in few calls. */
	void flush() throws IOException {
		waiting.flip();
		while (waiting.hasRemaining()) {
			channel.write(waiting);
		}
		waiting.clear();
	}

	@Override
	public void close() throws IOException {
		try (channel) {
			flush();
		}
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9-]", "_"); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (UnknownHostException e) {
			return "localhost"; // only a name that keeps files of several machines apart //$NON-NLS-1$
		}
	}
}
