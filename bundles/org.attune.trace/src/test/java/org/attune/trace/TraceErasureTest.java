// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceErasureTest {
	@TempDir
	Path folder;

	@BeforeEach
	void write() {
		try (TraceWriter writer = TraceWriter.open(folder, "s", InstantSource.system(), System::nanoTime, state -> { })) {
			writer.record(new TraceEvent.EditorOpened("/p/secret.tuning"));
			writer.record(new TraceEvent.ViewOpened("v"));
			writer.record(new TraceEvent.SessionEnded());
		}
	}

	@Test
	void whatIsDeletedIsGoneAndTheTraceStaysWhole() throws Exception {
		assertEquals(1, TraceErasure.erase(folder, line -> line.type().equals("org.attune.editor.open")));

		assertFalse(RecordedTrace.in(folder).events().toString().contains("secret"));
		assertTrue(TraceCheck.verdicts(folder).getFirst().whole());
		assertEquals(1, TraceCheck.verdicts(folder).getFirst().deleted());
	}

	/** It may hold what is deleted, of any session, and be a draft that a killed process left. */
	@Test
	void whatWasDerivedIsDeletedWhateverIsChosen() throws Exception {
		final Path derived = TraceErasure.derived(folder, "s");
		final Path draft = Files.createTempFile(folder, derived.getFileName().toString(), ".tmp");
		final Path orphan = TraceErasure.derived(folder, "another");
		Files.writeString(derived, "secret");
		Files.writeString(orphan, "secret");

		assertEquals(0, TraceErasure.erase(folder, line -> false));
		assertFalse(Files.exists(derived) || Files.exists(draft) || Files.exists(orphan));
		assertEquals(3, RecordedTrace.in(folder).lines().size());
	}
}
