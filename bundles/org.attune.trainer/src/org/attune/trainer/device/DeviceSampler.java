// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.attune.trace.wire.DeviceSample;

/**
 * Tells every two seconds how busy the CPU is with this process, and the GPU that it trains on if there is one.
 *
 * <p>
 * The GPU's numbers come from one nvidia-smi that prints a line each period: starting it anew each time would load the driver's library
 * each time, which takes tenths of a second of a core. If this process is killed, that one ends at its next line, which nobody reads.
 */
public final class DeviceSampler implements AutoCloseable {
	private static final Duration EVERY = Duration.ofSeconds(2);
	private static final String CUDA = "cuda:";

	private final Consumer<DeviceSample> listener;
	private final CpuMeter cpu = new CpuMeter();
	private final ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("device samples").factory());
	private final Optional<Process> program;
	private volatile boolean closed;

	private DeviceSampler(Consumer<DeviceSample> listener, Optional<Process> program) {
		this.listener = listener;
		this.program = program;
	}

	/**
	 * Begins to measure the device of this worker.
	 *
	 * @param listener is called from two threads at most, one per device
	 */
	public static DeviceSampler start(Consumer<DeviceSample> listener) {
		return start(OwnDevice.name(), listener, EVERY, new NvidiaSmi(NvidiaSmi.PROGRAM));
	}

	/** @param every whole seconds for a GPU */
	static DeviceSampler start(String device, Consumer<DeviceSample> listener, Duration every, NvidiaSmi nvidia) {
		final DeviceSampler sampler = new DeviceSampler(listener, gpu(device).flatMap(gpu -> program(nvidia, gpu, every)));
		sampler.clock.scheduleAtFixedRate(() -> listener.accept(sampler.cpu.sample()), 0, every.toMillis(), TimeUnit.MILLISECONDS);
		sampler.program.ifPresent(process -> Thread.ofPlatform().daemon().name("nvidia-smi").start(() -> sampler.read(process)));
		return sampler;
	}

	/** Ends the measuring; a sample may still come while this runs, none after. */
	@Override
	public void close() {
		closed = true;
		clock.shutdownNow();
		program.ifPresent(Process::destroyForcibly);
	}

	private static Optional<Integer> gpu(String device) {
		return device.matches(CUDA + "\\d{1,4}") ? Optional.of(Integer.parseInt(device.substring(CUDA.length()))) : Optional.empty();
	}

	/** No GPU numbers are no reason not to train. */
	private static Optional<Process> program(NvidiaSmi nvidia, int gpu, Duration every) {
		try {
			return Optional.of(new ProcessBuilder(nvidia.loop(gpu, every)).redirectErrorStream(true).start());
		} catch (IOException e) {
			System.err.println("The GPU is not measured: " + e.getMessage());
			return Optional.empty();
		}
	}

	private void read(Process process) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				GpuLine.gpu(line, GpuLine.FIELDS_OF_OLD_DRIVERS).map(Gpu::sample).ifPresent(listener);
			}
		} catch (IOException e) {
			if (!closed) {
				System.err.println("The GPU is not measured any more: " + e.getMessage());
			}
		}
	}
}
