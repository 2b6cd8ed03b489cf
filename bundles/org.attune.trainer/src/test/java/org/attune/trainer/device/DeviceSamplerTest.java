// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.DeviceSample;

@Timeout(60)
class DeviceSamplerTest {
	private static final Duration EVERY = Duration.ofMillis(20);

	@TempDir
	Path folder;

	private final BlockingQueue<DeviceSample> samples = new LinkedBlockingQueue<>();

	@Test
	void theCpuIsMeasuredAgainAndAgain() throws Exception {
		try (DeviceSampler sampler = sampler("cpu", "exit 1")) {
			for (int count = 0; count < 3; count++) {
				final DeviceSample sample = samples.take();
				assertEquals("cpu", sample.device());
				assertTrue(Double.isNaN(sample.utilisation()) || sample.utilisation() >= 0 && sample.utilisation() <= 1, sample::toString);
				assertTrue(sample.memoryUsed() > 10 << 20 && sample.memoryUsed() < sample.memoryTotal(), sample::toString);
				assertTrue(Double.isNaN(sample.temperature()));
			}
		}
	}

	@Test
	void theGpuInUseIsMeasuredByOneProgramThatGoesOn() throws Exception {
		try (DeviceSampler sampler = sampler("cuda:1", "echo \"$@\" > '" + folder + "/asked'; echo '1, A, 535.1, 1000, 400, 87, 66'; "
				+ "echo '1, A, 535.1, [N/A], [N/A], [N/A], [N/A]'; exec sleep 600")) {
			assertEquals(new DeviceSample("cuda:1", .87, 600L << 20, 1000L << 20, 66), gpuSample());
			assertEquals(new DeviceSample("cuda:1", Double.NaN, -1, -1, Double.NaN), gpuSample());
			assertEquals("--id=1 --query-gpu=index,name,driver_version,memory.total,memory.free,utilization.gpu,temperature.gpu "
					+ "--format=csv,noheader,nounits --loop=0\n", Files.readString(folder.resolve("asked")));
		}
	}

	@Test
	void closingEndsTheProgram() throws Exception {
		final long before = ProcessHandle.current().children().count();
		final DeviceSampler sampler = sampler("cuda:0", "echo '0, A, 535.1, 1000, 400, 87, 66'; exec sleep 600");
		gpuSample();
		final ProcessHandle program = ProcessHandle.current().children().skip(before).findFirst().orElseThrow();
		sampler.close();
		program.onExit().get(10, TimeUnit.SECONDS);
	}

	@Test
	void withoutTheProgramTheCpuIsStillMeasured() throws Exception {
		try (DeviceSampler sampler = DeviceSampler.start("cuda:0", samples::add, EVERY, new NvidiaSmi(folder.resolve("none").toString()))) {
			assertEquals("cpu", samples.take().device());
		}
	}

	private DeviceSample gpuSample() throws InterruptedException {
		for (DeviceSample sample = samples.take();; sample = samples.take()) {
			if (!sample.device().equals("cpu")) {
				return sample;
			}
		}
	}

	private DeviceSampler sampler(String device, String script) throws Exception {
		return DeviceSampler.start(device, samples::add, EVERY, new NvidiaSmi(RecordedNvidiaSmi.script(folder, script).toString()));
	}
}
