// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WorkerCommandTest {
	@Test
	void thePrefixComesFirstThenTheJvmItsOptionsAndTheClassPath() {
		final var command = new WorkerCommand(List.of("nice", "-n", "5"), Path.of("/jvm/java"), List.of("-Xmx1g"),
				List.of(Path.of("a.jar"), Path.of("b.jar")), Map.of(), "cpu");
		assertEquals(List.of("nice", "-n", "5", "/jvm/java", "-Xmx1g", "-cp", "a.jar" + File.pathSeparator + "b.jar",
				"org.attune.trainer.Main"), command.words());
	}

	@Test
	void behindAPrefixTheEnvironmentTravelsWithTheCommand() {
		final var command = new WorkerCommand(List.of("ssh", "gpu01"), Path.of("/jvm/java"), List.of(), List.of(Path.of("a.jar")),
				Map.of("OMP_WAIT_POLICY", "PASSIVE"), "cpu");
		assertEquals(List.of("ssh", "gpu01", "env", "OMP_WAIT_POLICY=PASSIVE", "/jvm/java", "-cp", "a.jar",
				"org.attune.trainer.Main", "devices"), command.words("devices"));
	}

	@Test
	void onlyAWorkerOfThisMachineIsStartedAhead() {
		assertTrue(new WorkerCommand(List.of(), Path.of("java"), List.of(), List.of(), Map.of(), "cpu").startsAhead());
		assertFalse(new WorkerCommand(List.of("ssh", "gpu01"), Path.of("java"), List.of(), List.of(), Map.of(), "cpu").startsAhead());
	}

	@Test
	void theJvmOfTheIdeIsThere() {
		assertTrue(Files.isExecutable(WorkerCommand.ownJava()), WorkerCommand.ownJava().toString());
	}

	@Test
	void aCommandThatDoesNotExistIsNamed() {
		final var command = new WorkerCommand(List.of("no-such-command"), WorkerCommand.ownJava(), List.of(), List.of(),
				Map.of(), "cpu");
		final var refused = assertThrows(IOException.class, () -> command.start(Path.of("").toAbsolutePath()));
		assertTrue(refused.getMessage().contains("no-such-command"), refused.getMessage());
	}
}
