// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.RunJson.Worker;
import org.attune.trace.wire.RunRequest;

/** Writes a run's folder while the run goes on: each fact as soon as it is known, by appending. Safe for any thread. */
final class RunWriter implements Closeable {
	private final RunFiles files;
	private Optional<FileChannel> metrics = Optional.empty();
	private Optional<FileChannel> console = Optional.empty();
	private boolean closed;

	RunWriter(RunFiles files) {
		this.files = files;
	}

	void request(RunDescription run, RunRequest request) throws IOException {
		RunFiles.writeWhole(files.request(), RunJson.request(run, request));
	}

	void environment(Map<String, String> environment) throws IOException {
		RunFiles.writeWhole(files.environment(), RunJson.environment(environment));
	}

	void worker(Worker worker) throws IOException {
		RunFiles.writeWhole(files.worker(), RunJson.worker(worker));
	}

	/** The last thing that is written; all metrics are on the disk before it. */
	synchronized void result(RunResult result) throws IOException {
		if (metrics.isPresent()) {
			metrics.get().force(false);
		}
		RunFiles.writeWhole(files.result(), RunJson.result(result));
	}

	/** @param json an event in one line, without line end */
	synchronized void event(String json) throws IOException {
		if (metrics.isEmpty()) {
			metrics = Optional.of(open(files.metrics()));
		}
		append(metrics.get(), json + '\n');
	}

	/** Text that comes after the end is left out. */
	synchronized void console(String text) throws IOException {
		if (closed) {
			return;
		}
		if (console.isEmpty()) {
			console = Optional.of(open(files.console()));
		}
		append(console.get(), text);
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		if (console.isPresent()) {
			console.get().close();
		}
		if (metrics.isPresent()) {
			metrics.get().close();
		}
	}

	private static FileChannel open(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private static void append(FileChannel channel, String text) throws IOException {
		final ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}
}
