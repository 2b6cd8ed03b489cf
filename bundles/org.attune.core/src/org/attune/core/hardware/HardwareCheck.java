// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.attune.core.worker.WorkerInstallation;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Asks a worker what it finds where it trains, and lets it compute a little.
 *
 * @param command the command in front of the worker; empty: none
 * @param device  {@code auto}, {@code cpu} or {@code cuda:} with the index of a GPU; empty: auto
 * @param memory  MiB that it may take; 0: what it takes by itself
 */
public record HardwareCheck(String command, String device, int memory) {
	private static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final long GLANCE_MILLIS = 50;
	private static final int LAST_WORDS = 500;

	/**
	 * Waits for the worker, at most two minutes. Whatever goes wrong stands in the report.
	 *
	 * @throws OperationCanceledException if the monitor is cancelled; the worker is then gone
	 */
	public HardwareReport run(IProgressMonitor monitor) {
		try {
			return answer(new WorkerInstallation().process(command, device, memory, "check", "--json").start(), monitor); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException e) {
			return failed(Messages.bind(Messages.HardwareCheck_notStarted, e.getMessage()));
		}
	}

	HardwareReport answer(Process process, IProgressMonitor monitor) {
		final CompletableFuture<String> output = text(process.getInputStream());
		final CompletableFuture<String> errors = text(process.getErrorStream());
		try {
			await(process, monitor);
			if (process.isAlive()) {
				return failed(Messages.bind(Messages.HardwareCheck_late, PATIENCE.toSeconds()));
			}
			return report(process.exitValue(), output.join(), errors.join());
		} finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private static void await(Process process, IProgressMonitor monitor) {
		final long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (System.nanoTime() < end && !process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}

	/** Other programs in the command may print as well; the answer is the last line that looks like one. */
	private HardwareReport report(int code, String output, String errors) {
		final List<String> lines = output.lines().filter(line -> line.startsWith("{")).toList(); //$NON-NLS-1$
		try {
			if (!lines.isEmpty()) {
				return HardwareJson.report(lines.getLast());
			}
		} catch (RuntimeException e) { // whatever a reader of JSON throws where something is missing
			return failed(Messages.bind(Messages.HardwareCheck_unreadable, e.getMessage()));
		}
		return failed(Messages.bind(Messages.HardwareCheck_silent, code,
				errors.substring(Math.max(0, errors.length() - LAST_WORDS)).strip()));
	}

	private HardwareReport failed(String problem) {
		return new HardwareReport(device, "", Map.of(), 0, List.of(), Optional.empty(), List.of(problem)); //$NON-NLS-1$
	}

	private static CompletableFuture<String> text(InputStream stream) {
		return CompletableFuture.supplyAsync(() -> {
			try (stream) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}, task -> Thread.ofPlatform().daemon().name("Attune hardware check").start(task)); //$NON-NLS-1$
	}
}
