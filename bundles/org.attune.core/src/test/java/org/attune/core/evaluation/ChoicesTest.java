// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.attune.model.configuration.EffectiveValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChoicesTest {
	private static final EffectiveValues GOOD = HandedIn.values("0.01");
	private static final EffectiveValues BETTER = HandedIn.values("0.02");

	@TempDir
	private Path folder;

	@Test
	void theLastChoiceCountsWithItsOwnValues() throws Exception {
		HandedIn.export().joined(HandedIn.STUDY, false).chose(GOOD).chose(BETTER).write(folder.resolve("p-1"));
		assertEquals(List.of(new Choice("p-1", BETTER.hash(), BETTER.values(), BETTER.explicit(), OptionalDouble.empty())), read().choices());
	}

	@Test
	void aChoiceWithoutValuesTakesThoseOfTheSubmissionAndItsAccuracy() throws Exception {
		HandedIn.trace(folder.resolve("p-1"), GOOD, 0.5);
		assertEquals(List.of(new Choice("p-1", GOOD.hash(), GOOD.values(), GOOD.explicit(), OptionalDouble.of(0.5))), read().choices());
	}

	@Test
	void whoOnlyRehearsedOrWithdrewOrWasElsewhereOrDidNotChooseIsLeftOutWithAWord() throws Exception {
		HandedIn.export().joined(HandedIn.STUDY, true).chose(GOOD).write(folder.resolve("a"));
		HandedIn.export().joined(HandedIn.STUDY, false).chose(GOOD).withdrew().write(folder.resolve("b"));
		HandedIn.export().joined("another", false).chose(GOOD).write(folder.resolve("c"));
		HandedIn.export().joined(HandedIn.STUDY, false).write(folder.resolve("d"));
		HandedIn.export().joined(HandedIn.STUDY, false).chose(GOOD).write(folder.resolve("e"));
		final Choices read = read();
		assertEquals(List.of("e"), read.choices().stream().map(Choice::participant).toList());
		assertEquals(5, read.handedIn());
		assertEquals(List.of("a is a rehearsal and is left out; with --rehearsals yes it is evaluated, too.", "b withdrew and is left out.",
				"c took part in another study (another) and is left out.", "d has made no final choice and is left out."), read.left());
	}

	@Test
	void rehearsalsCountWhereTheyAreAskedFor() throws Exception {
		HandedIn.export().joined(HandedIn.STUDY, true).chose(GOOD).write(folder.resolve("a"));
		assertEquals(List.of("a"),
				Choices.read(folder, HandedIn.STUDY, true).choices().stream().map(Choice::participant).toList());
	}

	@Test
	void whoTakesPartAgainAfterTheyWithdrewIsCounted() throws Exception {
		HandedIn.export().withdrew().joined(HandedIn.STUDY, false).chose(GOOD).write(folder.resolve("a"));
		assertEquals(1, read().choices().size());
	}

	@Test
	void valuesThatAreNotThoseOfTheFingerprintAreRefused() throws Exception {
		HandedIn.export().event(Participant.CHOSEN, Map.of("configurationHash", GOOD.hash(), "values", BETTER.values(), "explicit",
				BETTER.explicit())).write(folder.resolve("a"));
		HandedIn.export().event(Participant.CHOSEN, Map.of("configurationHash", GOOD.hash())).write(folder.resolve("b"));
		final Choices read = read();
		assertTrue(read.choices().isEmpty());
		assertTrue(read.left().get(0).contains("do not belong to its fingerprint"), read.left().toString());
		assertTrue(read.left().get(1).contains("are not in what was handed in"), read.left().toString());
	}

	@Test
	void archivesAreReadAndNameTheParticipant() throws Exception {
		final HandedIn one = HandedIn.export().chose(GOOD);
		zip("anna.zip", Map.of("attune-trace/trace.jsonl", one.text(), "attune-trace/completeness.csv", "x"));
		zip("several.zip", Map.of("p-1/trace.jsonl", HandedIn.export().chose(GOOD).text(), "p-2/trace.jsonl",
				HandedIn.export().chose(BETTER).text()));
		Files.writeString(folder.resolve("broken.zip"), "no archive");
		final Choices read = read();
		assertEquals(List.of("anna", "several/p-1", "several/p-2"), read.choices().stream().map(Choice::participant).toList());
		assertEquals(1, read.left().size());
		assertTrue(read.left().getFirst().contains("broken.zip"), read.left().toString());
	}

	@Test
	void whoHandsInTheSameSessionTwiceIsOneParticipant() throws Exception {
		final HandedIn export = HandedIn.export().chose(GOOD);
		export.write(folder.resolve("first"));
		export.chose(BETTER).write(folder.resolve("second"));
		final Choices read = read();
		assertEquals(List.of(BETTER.hash()), read.choices().stream().map(Choice::hash).toList());
		assertEquals(List.of("second and first handed in the same session, so they are taken for one participant, called first."),
				read.left());
	}

	@Test
	void otherFilesAreNoParticipants() throws Exception {
		Files.writeString(Files.createDirectories(folder.resolve("runs/1")).resolve("metrics.jsonl"), "{\"type\":\"epoch\"}\nno json\n[]\n");
		assertEquals(0, read().handedIn());
	}

	private Choices read() throws IOException {
		return Choices.read(folder, HandedIn.STUDY, false);
	}

	private void zip(String name, Map<String, String> files) throws IOException {
		try (OutputStream file = Files.newOutputStream(folder.resolve(name)); ZipOutputStream zip = new ZipOutputStream(file)) {
			for (Map.Entry<String, String> entry : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
	}
}
