// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.analysis.EveryKind;
import org.attune.analysis.Story;
import org.attune.analysis.WrittenTrace;
import org.attune.analysis.conformance.Conformance;
import org.attune.trace.Catalogue;
import org.attune.trace.Privacy;
import org.attune.trace.TraceEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trace with every kind of event, and with a run that diverged, keeps the rules of the standards. */
class FormatRulesTest {
	private static final byte[] KEY = "a key of at least sixteen bytes".getBytes();

	@TempDir
	Path folder;
	private Path trace;
	private Path runs;

	@BeforeEach
	void write() throws Exception {
		trace = folder.resolve("trace");
		runs = folder.resolve("runs");
		Story.runFolders(runs);
		WrittenTrace.write(trace, "20260105-075900-one", Story.session());
		final List<TraceEvent> kinds = new ArrayList<>(EveryKind.withAwkwardTexts().toList());
		assertEquals(Catalogue.types().size(), kinds.size());
		WrittenTrace.write(trace, "20260105-095900-two", kinds);
	}

	@ParameterizedTest
	@EnumSource(names = { "PROGSNAP2", "XES", "OCEL" })
	void whatLeavesUsuallyKeepsTheRules(Format format) throws Exception {
		final ExportReport report = Exported.usual(format, trace, runs, out());

		assertEquals(Story.session().size() + Catalogue.types().size(), report.events());
		assertEquals(2, report.measured());
		assertEquals(List.of(), Conformance.problems(format, out()));
	}

	@ParameterizedTest
	@EnumSource(names = { "PROGSNAP2", "XES", "OCEL" })
	void allOfItKeepsTheRules(Format format) throws Exception {
		Exported.run(format, trace, runs, out(), Exported.ALL, null);

		assertEquals(List.of(), Conformance.problems(format, out()));
	}

	@ParameterizedTest
	@EnumSource(names = { "PROGSNAP2", "XES", "OCEL" })
	void structureAndPseudonymsAloneKeepTheRules(Format format) throws Exception {
		Exported.run(format, trace, runs, out(), Set.of(Privacy.STRUCTURE), KEY);

		assertEquals(List.of(), Conformance.problems(format, out()));
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void everyFormatTellsHowWholeTheTraceIs(Format format) throws Exception {
		Exported.usual(format, trace, runs, out());

		assertTrue(Files.readString(out().resolve("completeness.csv")).contains("20260105-075900-one,whole,0,"));
		assertTrue(Exported.files(out()).stream().noneMatch(file -> file.toString().contains("draft") || file.toString().endsWith(".tmp")));
	}

	private Path out() {
		return folder.resolve("out");
	}
}
