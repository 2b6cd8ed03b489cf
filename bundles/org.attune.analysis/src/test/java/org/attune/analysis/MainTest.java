// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says, and what it exits with. */
class MainTest {
	@TempDir
	Path folder;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
	private Path trace;
	private Path out;

	@BeforeEach
	void write() throws Exception {
		trace = folder.resolve("trace");
		out = folder.resolve("out");
		WrittenTrace.writePlain(trace, "20260105-one", Story.session());
	}

	@Test
	void aWholeTraceIsExportedAndKeepsTheRules() throws Exception {
		Story.runFolders(folder.resolve("runs"));
		assertEquals(0, run("export", "--format", "xes", "--trace", trace, "--out", out, "--runs", folder.resolve("runs")));
		assertTrue(said().contains("whole      20260105-one: 23 lines") && said().contains("23 events exported to " + out), said());
		assertTrue(said().contains("folders of 2 of 2 runs were found"), said());
		assertEquals(0, run("check", "--format", "xes", "--export", out));
		assertTrue(said().contains("keeps the rules of xes"), said());
	}

	@Test
	void anIncompleteTraceIsExportedAndSaidToBeSo() throws Exception {
		final List<String> lines = Files.readAllLines(trace.resolve("20260105-one-0001.jsonl"));
		lines.remove(3);
		Files.write(trace.resolve("20260105-one-0001.jsonl"), lines);

		assertEquals(2, run("export", "--format", "csv", "--trace", trace, "--out", out));
		assertTrue(said().contains("22 events exported") && said().contains("NOT WHOLE: 1 gaps"), said());
	}

	@Test
	void anExportThatBreaksRulesIsSaidToDoSo() throws Exception {
		run("export", "--format", "ocel", "--trace", trace, "--out", out);
		Files.writeString(out.resolve("trace.jsonocel"), "{}");
		assertEquals(2, run("check", "--format", "ocel", "--export", out));
		assertTrue(said().contains("events is missing") && said().contains("BREAKS rules of ocel"), said());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = {
			"|unknown command ''",
			"import|unknown command 'import'",
			"export|export needs the option --format",
			"export --format|option --format needs a value",
			"export --format doc --trace t --out o|'doc' is not one of progsnap2, xes, ocel, csv, parquet, jsonl",
			"export --format xes --trace absent --out o|absent is no folder",
			"export --form xes|unknown option '--form' of export; it takes --format",
			"export --format xes --trace t --out o --privacy names|--privacy: 'names' is not one of structure",
			"export --format xes --trace t --out o --key absent.key|absent.key",
			"check --format csv --export .|csv has no standard",
			"state --trace absent --at 1|absent is no folder" })
	void whatCannotBeDoneIsRefused(String arguments, String said) {
		assertEquals(1, Main.run(arguments == null ? List.of() : List.of(arguments.split(" ")), stream(), stream()));
		assertTrue(said().contains("attune analysis: ") && said().contains(said), said());
	}

	@Test
	void namesLeaveOnlyAsPseudonymsUnderAKeyFromAFile() throws Exception {
		Files.write(folder.resolve("key"), new byte[32]);
		assertEquals(0, run("export", "--format", "jsonl", "--trace", trace, "--out", out, "--key", folder.resolve("key"), "--privacy",
				"structure"));
		final String text = Files.readString(out.resolve("trace.jsonl"));
		assertTrue(text.contains("\"experiment\":\"p-"), text);
		assertFalse(text.contains("/project") || text.contains("adam"), text);
	}

	@Test
	void theStateAtALineIsSaidInWords() {
		assertEquals(0, run("state", "--trace", trace, "--at", "6"));
		assertTrue(said().contains("after line 6 of "), said());
		assertTrue(said().contains("  learningRate = 0.1  (edited in line 5)"), said());
		assertTrue(said().contains("  optimizer = adam  (edited in line 6)") && said().contains("all other values are unknown"), said());
	}

	@Test
	void afterAnUndoTheValueIsItsDefault() {
		assertEquals(0, run("state", "--trace", trace, "--at", "20260105-one:7"));
		assertTrue(said().contains("  optimizer = its default, which is unknown  (edited in line 7)"), said());
	}

	@Test
	void afterASubmissionAllValuesAreKnown() {
		assertEquals(0, run("state", "--trace", trace, "--at", "9"));
		assertTrue(said().contains("  epochs = 10, the default  (submitted in line 9)"), said());
		assertTrue(said().contains("  last submitted: run " + Story.RUN + " in line 9"), said());
	}

	@Test
	void theStateAtATimeIsThatOfTheSessionThen() {
		assertEquals(0, run("state", "--trace", trace, "--at", "2126-01-01T00:00:00Z"));
		assertTrue(said().contains("session 20260105-one, after line 23"), said());
		assertEquals(1, run("state", "--trace", trace, "--at", "2001-01-01T00:00:00Z"));
		assertTrue(said().contains("the trace begins after"), said());
		assertEquals(1, run("state", "--trace", trace, "--at", "noon"));
		assertTrue(said().contains("'noon' is neither an instant"), said());
	}

	@Test
	void ofSeveralSessionsOneHasToBeNamed() {
		WrittenTrace.write(trace, "20260106-two", Story.session());
		assertEquals(1, run("state", "--trace", trace, "--at", "9"));
		assertTrue(said().contains("20260105-one, 20260106-two"), said());
		assertEquals(0, run("state", "--trace", trace, "--at", "20260106:9"));
		assertEquals(1, run("state", "--trace", trace, "--at", "2027:9"));
	}

	private int run(Object... arguments) {
		return Main.run(List.of(arguments).stream().map(Object::toString).toList(), stream(), stream());
	}

	private PrintStream stream() {
		return new PrintStream(printed, true, StandardCharsets.UTF_8);
	}

	private String said() {
		return printed.toString(StandardCharsets.UTF_8);
	}
}
