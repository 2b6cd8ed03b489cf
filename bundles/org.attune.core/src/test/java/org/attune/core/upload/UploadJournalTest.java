// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadJournalTest {
	private static final Prepared FIRST = new Prepared("a-0001", "source1", "hash1", "v1", "x.jsonl.gz", "x.cms", 10);
	private static final Prepared SECOND = new Prepared("a-0002", "source2", "hash2", "v1", "y.jsonl.gz", "y.cms", 20);

	@TempDir
	Path folder;

	private final List<Path> aside = new ArrayList<>();
	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("journal.jsonl");
	}

	private UploadJournal open() throws IOException {
		return UploadJournal.open(file, aside::add);
	}

	private void fill() throws IOException {
		final UploadJournal journal = open();
		journal.participates("p-1");
		journal.prepared(FIRST);
		journal.prepared(SECOND);
		journal.acknowledged(FIRST, StudyScene.NOW);
	}

	private static void holdsAll(UploadJournal journal) {
		assertEquals(Optional.of("p-1"), journal.participant());
		assertTrue(journal.isAcknowledged("a-0001", "source1"));
		assertFalse(journal.isAcknowledged("a-0001", "changed"));
		assertEquals(Optional.empty(), journal.waiting("a-0001"));
		assertEquals(Optional.of(SECOND), journal.waiting("a-0002"));
		assertEquals(Optional.of("hash1"), journal.hash("a-0001"));
		assertEquals(Optional.of(StudyScene.NOW), journal.last());
		assertEquals(1, journal.acknowledged());
	}

	@Test
	void whatWasWrittenIsThereAfterARestart() throws IOException {
		fill();
		holdsAll(open());
		assertEquals(List.of(), aside);
	}

	@Test
	void aTornLastLineIsPassedOverAndTheNextOneIsWhole() throws IOException {
		fill();
		Files.writeString(file, "{\"acknowledged\":{\"segment\":\"a-00", StandardOpenOption.APPEND);
		final UploadJournal journal = open();
		holdsAll(journal);
		assertEquals(List.of(), aside);
		journal.acknowledged(SECOND, StudyScene.NOW);
		assertTrue(open().isAcknowledged("a-0002", "source2"));
	}

	@Test
	void aBrokenJournalIsKeptAsideAndWhatCanBeReadOfItHolds() throws IOException {
		fill();
		final List<String> lines = new ArrayList<>(Files.readAllLines(file));
		lines.add(1, "garbage");
		lines.add(2, "{\"acknowledged\":{\"segment\":\"b-0001\"},\"time\":\"2026-03-01T10:00:00Z\"}");
		lines.add(3, "{\"prepared\":[]}");
		Files.write(file, lines);
		holdsAll(open());
		assertEquals(1, aside.size());
		assertEquals(lines, Files.readAllLines(aside.getFirst()));
		holdsAll(open());
		assertEquals(1, aside.size(), "it is whole now");
		Files.writeString(file, "more garbage\n", StandardOpenOption.APPEND);
		holdsAll(open());
		assertEquals(2, aside.stream().distinct().filter(Files::exists).count(), "the first one is not overwritten");
	}

	@Test
	void aFileThatIsNoTextIsKeptAside() throws IOException {
		final byte[] noise = { (byte) 0xff, 0, '\n', 1 };
		Files.write(file, noise);
		open();
		assertEquals(1, aside.size());
	}

	@Test
	void withdrawalForgetsWhatWaitsAndThePseudonymButNotWhatTheServerHas() throws IOException {
		fill();
		open().withdrawn(StudyScene.NOW);
		final UploadJournal journal = open();
		assertEquals(Optional.empty(), journal.participant());
		assertEquals(Optional.empty(), journal.waiting("a-0002"));
		assertEquals(Optional.empty(), journal.hash("a-0001"));
		assertTrue(journal.isAcknowledged("a-0001", "source1"));
	}

	@Test
	void othersOfTheChainKnowASegmentByTheHashOfItsFirstCopy() throws IOException {
		final UploadJournal journal = open();
		journal.prepared(FIRST);
		journal.prepared(new Prepared("a-0001", "changed", "hash3", "v1", "z", "z", 5));
		assertEquals(Optional.of("hash1"), journal.hash("a-0001"));
	}
}
