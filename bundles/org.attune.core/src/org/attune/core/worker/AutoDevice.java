// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Where a training takes place if nobody says where, as the worker says itself: on the machine where it runs it knows the GPUs. It is
 * asked once per command and session.
 *
 * @param device {@code cpu}, or {@code cuda:} with the index of a GPU
 * @param reason why, in one sentence
 */
record AutoDevice(String device, String reason) {
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final Map<List<String>, AutoDevice> KNOWN = new ConcurrentHashMap<>();

	/** Waits for the answer if it is not known yet, at most some 20 s; no answer means the CPU. */
	static AutoDevice of(WorkerCommand command) {
		return KNOWN.computeIfAbsent(command.words(), words -> asked(command, PATIENCE));
	}

	static AutoDevice asked(WorkerCommand command, Duration patience) {
		try {
			final Process process = command.process(Path.of(System.getProperty("java.io.tmpdir")), "devices", "--json") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			return answer(process, patience);
		} catch (IOException e) {
			return unanswered(e);
		}
	}

	private static AutoDevice answer(Process process, Duration patience) {
		final CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process),
				task -> Thread.ofPlatform().daemon().name("Attune devices").start(task)); //$NON-NLS-1$
		try {
			return of(output.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		} catch (ExecutionException | TimeoutException | JsonParseException | IllegalStateException e) {
			return unanswered(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return unanswered(e);
		} finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private static AutoDevice of(String json) {
		final JsonObject object = JsonParser.parseString(json).getAsJsonObject();
		if (!object.has("auto") || !object.has("reason")) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new JsonParseException(json);
		}
		return new AutoDevice(object.get("auto").getAsString(), object.get("reason").getAsString()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static AutoDevice unanswered(Exception cause) {
		return new AutoDevice(WorkerLauncher.CPU, Messages.bind(Messages.AutoDevice_unanswered, cause));
	}

	private static String text(Process process) {
		try (var stream = process.getInputStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
