// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.run.GrowingRun;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardExportTest {
	@TempDir
	Path folder;

	private final TensorBoardExport export = new TensorBoardExport(InstantSource.system());

	@Test
	void eachRunHasAFolderAndTheRootNamesTheHyperparameters() throws IOException {
		final Path target = target();
		export.write(runs(), target, new NullProgressMonitor());
		assertEquals(List.of("r1", "r2", "r3"), folders(target));
		assertTrue(Files.exists(target.resolve(HparamsRoot.NAME)));
		assertEquals(8, ReadEvents.of(target.resolve("r1"), "loss").size());
		assertEquals(2, ReadEvents.of(target.resolve("r1"), "validation_accuracy").size());
	}

	@Test
	void anotherExportToTheSameFolderReplacesTheRunsAndKeepsTheRest() throws IOException {
		final Path target = target();
		export.write(runs(), target, new NullProgressMonitor());
		final Path mine = Files.writeString(target.resolve("r1/notes.txt"), "mine");
		export.write(runs().subList(0, 1), target, new NullProgressMonitor());
		assertEquals(1, WrittenEvents.files(target.resolve("r1")).size());
		assertEquals(List.of("r1", "r2", "r3"), folders(target));
		assertEquals("mine", Files.readString(mine));
	}

	@Test
	void aCancelledExportLeavesNothing() throws IOException {
		final NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		final Path target = Files.createDirectory(target());
		assertThrows(OperationCanceledException.class, () -> export.write(runs(), target, monitor));
		try (Stream<Path> left = Files.list(target)) {
			assertFalse(left.findAny().isPresent());
		}
	}

	private Path target() {
		return folder.resolve("logdir");
	}

	private List<Run> runs() {
		return List.of(run(1, "0.1", "g"), run(2, "0.1", "g"), run(3, "0.01", "h"));
	}

	private Run run(int number, String rate, String group) {
		return GrowingRun.of(number, folder.resolve("r" + number), Provenance.NONE.in(group), "learningRate", rate,
				"optimizer",
				"sgd", "nesterov", "true").losses(1, 0.5, Double.NaN, 0.4, 0.3, 0.2, Double.POSITIVE_INFINITY,
						0.1).ended(RunStatus.FINISHED)
				.run();
	}

	private static List<String> folders(Path target) throws IOException {
		try (Stream<Path> children = Files.list(target)) {
			return children.filter(Files::isDirectory).map(child -> child.getFileName().toString()).sorted().toList();
		}
	}
}
