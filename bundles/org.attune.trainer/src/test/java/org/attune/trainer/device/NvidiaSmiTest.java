// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvidiaSmiTest {
	@TempDir
	Path folder;

	@Test
	void aGpuIsReadWithEveryNumber() throws Exception {
		assertEquals(new GpuList(List.of(new Gpu(0, "NVIDIA GeForce RTX 3060", "535.161.07", Optional.of(new Capability(8, 6)),
				OptionalLong.of(12288L << 20), OptionalLong.of(11834L << 20), OptionalDouble.of(.03), OptionalDouble.of(41))), ""),
				gpus(RecordedNvidiaSmi.RTX_3060, 0));
	}

	@Test
	void theProgramIsAskedForExactlyTheseFields() throws Exception {
		final GpuList list = new NvidiaSmi(RecordedNvidiaSmi.script(folder, "echo \"$@\"; exit 7").toString()).gpus();
		assertEquals("nvidia-smi fails with code 7: \"--query-gpu=index,name,driver_version,compute_cap,memory.total,memory.free,"
				+ "utilization.gpu,temperature.gpu --format=csv,noheader,nounits\"", list.problem());
	}

	@Test
	void everyGpuIsRead() throws Exception {
		assertEquals(List.of("cuda:0", "cuda:1"), gpus(RecordedNvidiaSmi.TWO, 0).gpus().stream().map(Gpu::device).toList());
	}

	@Test
	void whatTheGpuDoesNotTellIsUnknown() throws Exception {
		final Gpu gpu = gpus("0, NVIDIA GB10, 580.95.05, 12.1, [N/A], [N/A], [Unknown Error], N/A\n", 0).gpus().getFirst();
		assertEquals(List.of(OptionalLong.empty(), OptionalLong.empty()), List.of(gpu.memoryTotal(), gpu.memoryFree()));
		assertEquals(List.of(OptionalDouble.empty(), OptionalDouble.empty()), List.of(gpu.utilisation(), gpu.temperature()));
		assertEquals(Optional.of(new Capability(12, 1)), gpu.capability());
	}

	@Test
	void anOldDriverIsAskedAgainWithoutTheCapability() throws Exception {
		final Path program = RecordedNvidiaSmi.script(folder, "case $1 in *compute_cap*) echo 'Field \"compute_cap\" is not a valid field "
				+ "to query.'; exit 2;; esac; echo '0, Tesla K80, 470.182.03, 11441, 11438, 0, 35'");
		final GpuList list = new NvidiaSmi(program.toString()).gpus();
		assertEquals("", list.problem());
		assertEquals("Tesla K80", list.gpus().getFirst().name());
		assertEquals(Optional.empty(), list.gpus().getFirst().capability());
	}

	@Test
	void aMachineWithoutTheProgramHasNoDriver() {
		assertEquals(GpuList.problem("no NVIDIA driver was found (there is no program nvidia-smi)"),
				new NvidiaSmi(folder.resolve("nvidia-smi").toString()).gpus());
	}

	@Test
	void aDriverWithoutDevicesIsSaidSo() throws Exception {
		final String problem = "the machine has no NVIDIA GPU (nvidia-smi finds none)";
		assertEquals(problem, gpus("No devices were found\n", 6).problem());
		assertEquals(problem, gpus("No devices were found\n", 0).problem());
		assertEquals(problem, gpus("", 0).problem());
	}

	@Test
	void theProgramsOwnWordsSayWhyItFails() throws Exception {
		assertEquals("nvidia-smi fails with code 18: \"Failed to initialize NVML: Driver/library version mismatch\"",
				gpus(RecordedNvidiaSmi.MISMATCH, 18).problem());
		assertTrue(gpus(RecordedNvidiaSmi.NO_DRIVER, 9).problem().contains("couldn't communicate with the NVIDIA driver"));
		assertEquals("nvidia-smi fails with code 3: it prints nothing", gpus("", 3).problem());
	}

	@Test
	void brokenOutputIsNoGpu() throws Exception {
		for (String broken : List.of("0, NVIDIA GeForce RTX 3060, 535.161.07\n", "x, A, 535.1, 8.6, 1, 1, 1, 1\n", "\u0000\u0001\n",
				"0, , 535.1, 8.6, 1, 1, 1, 1\n", "<html>\n")) {
			final GpuList list = gpus(broken, 0);
			assertEquals(List.of(), list.gpus(), broken);
			assertTrue(list.problem().startsWith("nvidia-smi fails: \""), list.problem());
		}
	}

	@Test
	void aLongMessageIsCut() throws Exception {
		assertTrue(gpus("x".repeat(5000) + '\n', 1).problem().length() < 300);
	}

	@Test
	void aProgramThatHangsIsNotWaitedForLong() throws Exception {
		final Path program = RecordedNvidiaSmi.script(folder, "exec sleep 600");
		assertEquals("nvidia-smi did not answer within 0 s", new NvidiaSmi(program.toString(), Duration.ofMillis(50)).gpus().problem());
	}

	private GpuList gpus(String text, int code) throws IOException {
		return new NvidiaSmi(RecordedNvidiaSmi.program(folder, text, code).toString()).gpus();
	}
}
