// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks NVIDIA's program nvidia-smi, which comes with the driver, for the GPUs of this machine. */
final class NvidiaSmi {
	/** The program by its name on the PATH. */
	static final String PROGRAM = "nvidia-smi";

	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final String UNKNOWN_FIELD = "is not a valid field to query";

	private final String program;
	private final Duration patience;

	NvidiaSmi(String program) {
		this(program, PATIENCE);
	}

	/** @param patience how long the program may take before it is killed */
	NvidiaSmi(String program, Duration patience) {
		this.program = program;
		this.patience = patience;
	}

	/** The GPUs, or in words why none are known. Waits for the program, at most for its patience, twice for an old driver. */
	GpuList gpus() {
		final GpuList all = gpus(GpuLine.FIELDS);
		return all.problem().contains(UNKNOWN_FIELD) ? gpus(GpuLine.FIELDS_OF_OLD_DRIVERS) : all;
	}

	/** The command that prints the GPU's line again and again. */
	List<String> loop(int gpu, Duration every) {
		return List.of(program, "--id=" + gpu, "--query-gpu=" + GpuLine.FIELDS_OF_OLD_DRIVERS, GpuLine.FORMAT,
				"--loop=" + every.toSeconds());
	}

	private GpuList gpus(String fields) {
		try {
			final Process process = new ProcessBuilder(program, "--query-gpu=" + fields, GpuLine.FORMAT)
					.redirectErrorStream(true).start();
			return answer(process, fields);
		} catch (IOException e) {
			return GpuList.problem("no NVIDIA driver was found (there is no program " + PROGRAM + ")");
		}
	}

	private GpuList answer(Process process, String fields) {
		final CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process),
				task -> Thread.ofPlatform().daemon().name("nvidia-smi").start(task));
		try {
			final String text = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? GpuList.of(text, process.exitValue(), fields)
					: late();
		} catch (TimeoutException e) {
			return late();
		} catch (ExecutionException e) {
			return GpuList.problem(PROGRAM + " cannot be read (" + e.getCause().getMessage() + ')');
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return GpuList.problem(PROGRAM + " was not waited for");
		} finally {
			process.destroyForcibly();
		}
	}

	private GpuList late() {
		return GpuList.problem(PROGRAM + " did not answer within " + patience.toSeconds() + " s");
	}

	private static String text(Process process) {
		try (var stream = process.getInputStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
