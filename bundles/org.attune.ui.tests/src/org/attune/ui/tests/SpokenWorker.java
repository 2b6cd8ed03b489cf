// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.attune.trace.wire.Message;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;
import org.attune.trace.wire.WorkerEvent;

/** A worker without a process: it says what a test wants, and remembers what it was told. */
public final class SpokenWorker extends Process {
	private static final int BUFFER = 1 << 20;
	private final PipedOutputStream voice = new PipedOutputStream();
	private final PipedInputStream output;
	private final List<Message> heard = new CopyOnWriteArrayList<>();
	private final CountDownLatch end = new CountDownLatch(1);

	SpokenWorker() throws IOException {
		output = new PipedInputStream(voice, BUFFER);
	}

	/** Says events, all in one breath. */
	public void say(WorkerEvent... events) {
		StringBuilder lines = new StringBuilder();
		for (WorkerEvent event : events) {
			lines.append(Wire.EVENT_MARK).append(Wire.encode(event)).append('\n');
		}
		try {
			voice.write(lines.toString().getBytes(StandardCharsets.UTF_8));
			voice.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What it was told so far. */
	public List<Message> heard() {
		return List.copyOf(heard);
	}

	/** Ends, as a process does. */
	public void end() {
		try {
			voice.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		end.countDown();
	}

	@Override
	public OutputStream getOutputStream() {
		return new OutputStream() {
			private final StringBuilder line = new StringBuilder();

			@Override
			public void write(int character) throws IOException {
				if (character != '\n') {
					line.append((char) character);
					return;
				}
				try {
					heard.add(Wire.decode(line.toString()));
				} catch (WireException e) {
					throw new IOException(e);
				}
				line.setLength(0);
			}
		};
	}

	@Override
	public InputStream getInputStream() {
		return output;
	}

	@Override
	public InputStream getErrorStream() {
		return InputStream.nullInputStream();
	}

	@Override
	public int waitFor() throws InterruptedException {
		end.await();
		return 0;
	}

	@Override
	public int exitValue() {
		if (isAlive()) {
			throw new IllegalThreadStateException();
		}
		return 0;
	}

	@Override
	public boolean isAlive() {
		return end.getCount() > 0;
	}

	@Override
	public long pid() {
		return ProcessHandle.current().pid();
	}

	@Override
	public ProcessHandle.Info info() {
		return ProcessHandle.current().info();
	}

	@Override
	public Stream<ProcessHandle> descendants() {
		return Stream.empty();
	}

	@Override
	public Process destroyForcibly() {
		end();
		return this;
	}

	@Override
	public void destroy() {
		end();
	}
}
