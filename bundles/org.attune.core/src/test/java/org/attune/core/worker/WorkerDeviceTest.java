// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerDeviceTest {
	@TempDir
	Path folder;

	@Test
	void namesOfDevicesAreCpuAndGpusByIndex() {
		assertEquals("cpu", WorkerDevice.named("cpu").orElseThrow().name());
		assertTrue(WorkerDevice.named("cuda:3").orElseThrow().isGpu());
		for (String wrong : List.of("", "gpu", "cuda", "cuda:", "cuda:x", "cuda:-1", "CPU")) {
			assertEquals(Optional.empty(), WorkerDevice.named(wrong), wrong);
		}
	}

	@Test
	void aGpuIsTheOnlyOneThatTheWorkerSees() {
		assertEquals(Map.of("CUDA_DEVICE_ORDER", "PCI_BUS_ID", "CUDA_VISIBLE_DEVICES", "3"),
				WorkerDevice.named("cuda:3").orElseThrow().environment());
		assertEquals(Map.of(), WorkerDevice.cpu().environment());
	}

	@Test
	void theReasonSurvivesAShell() {
		final var device = new WorkerDevice("cpu", Optional.of("The CPU trains: \"it's\" $HOME."));
		assertEquals(List.of("-Dattune.device=cpu",
				"-Dattune.device.reason=The+CPU+trains%3A+%22it%27s%22+%24HOME."), device.options());
	}

	@Test
	void theWorkerAnswersWhichDeviceIsTheBest() throws Exception {
		final AutoDevice answer = AutoDevice.asked(answering("{\"auto\":\"cuda:1\",\"reason\":\"Because.\",\"more\":1}"),
				Duration.ofSeconds(20));
		assertEquals(new AutoDevice("cuda:1", "Because."), answer);
	}

	@Test
	void noAnswerMeansTheCpuAndSaysWhy() throws Exception {
		for (String nonsense : List.of("", "what?", "{\"auto\":1}", "[]")) {
			final AutoDevice answer = AutoDevice.asked(answering(nonsense), Duration.ofSeconds(20));
			assertEquals("cpu", answer.device(), nonsense);
			assertTrue(answer.reason().startsWith("The CPU trains: it could not be found out"), answer.reason());
		}
	}

	@Test
	void aWorkerThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
		final AutoDevice answer = AutoDevice.asked(command("#!/bin/sh\nexec sleep 600\n"), Duration.ofMillis(100));
		assertEquals("cpu", answer.device());
	}

	@Test
	void aCommandThatCannotBeStartedMeansTheCpu() {
		final WorkerCommand command = new WorkerCommand(List.of("no-such-command"), Path.of("java"), List.of(), List.of(), Map.of(),
				"cuda:0");
		assertTrue(AutoDevice.asked(command, Duration.ofSeconds(20)).reason().contains("no-such-command"));
	}

	@Test
	void availableMemoryIsReadAsLinuxTellsIt() throws Exception {
		final Path file = Files.writeString(folder.resolve("meminfo"), "MemTotal: 9 kB\nMemAvailable:    2048 kB\n");
		assertEquals(OptionalLong.of(2 << 20), AvailableMemory.bytes(file));
		assertEquals(OptionalLong.empty(), AvailableMemory.bytes(folder.resolve("none")));
		assertEquals(OptionalLong.empty(), AvailableMemory.bytes(Files.writeString(folder.resolve("odd"), "MemAvailable: much\n")));
	}

	private WorkerCommand answering(String text) throws Exception {
		return command("#!/bin/sh\ncat <<'EOF'\n" + text + "\nEOF\n");
	}

	private WorkerCommand command(String script) throws Exception {
		final Path file = Files.writeString(folder.resolve("java.sh"), script);
		assertTrue(file.toFile().setExecutable(true));
		return new WorkerCommand(List.of(), file, List.of(), List.of(), Map.of(), "cuda:0");
	}
}
