// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.analysis.RefusedException;
import org.attune.analysis.Story;
import org.attune.analysis.WrittenTrace;
import org.attune.analysis.export.Exported;
import org.attune.analysis.export.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule notices an export that breaks it. The traps are those that the tools of the standards fell into. */
class ConformanceTest {
	@TempDir
	Path folder;

	@ParameterizedTest(name = "{0} becomes {1}: {2}")
	@CsvSource(delimiter = '|', value = {
			"xes.version=\"1849.2016\"|xes.version=\"1849-2023\"|xes.version",
			"<log |<log xmlns=\"http://www.xes-standard.org/\" |log",
			"<log |<log openxes.version=\"1\" |openxes.version",
			"<string key=\"hyperparameter\"|<string key=\"learning rate\"|learning rate",
			"<string key=\"hyperparameter\"|<string key=\"0.lr\"|0.lr",
			"classifier name=\"Activity\"|classifier name=\"The activity\"|The activity",
			"<global scope=\"trace\">|<global>|scope",
			"<extension name=\"Time\"[^>]*>||time is not declared",
			"<date key=\"time:timestamp\" value=\"(20[^\"]*)\\+00:00\"|<date key=\"time:timestamp\" value=\"$1\"|no zone",
			"<date key=\"time:timestamp\" value=\"(20[^\"]*)\"|<date key=\"time:timestamp\" value=\"$1Z\"|dateTime",
			"value=\"INF\"|value=\"Infinity\"|Infinity",
			"<string key=\"org:resource\"[^>]*>||no org:resource",
			"<string key=\"event_id\"|<string key=\"sequence\"|twice",
			"<string key=\"event_id\" value=\"([^\"]*)\"/>|<list key=\"a\"><values><string key=\"b\" value=\"$1\"/></values></list>|lists" })
	void xes(String good, String bad, String problem) throws Exception {
		breaks(Format.XES, "trace.xes", good, bad, problem);
	}

	@ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
	@CsvSource(delimiter = '|', value = {
			"MainTable.csv|File.Edit|X-File.Edit|no EventType X-File.Edit",
			"MainTable.csv|,Redo,|,Frobnicate,|EditType cannot be Frobnicate",
			"MainTable.csv|,ExecutionID|,executionId|no column executionId",
			"MainTable.csv|SubjectID|subjectID|SubjectID",
			"MainTable.csv|(\\.\\d{6})Z|$1000Z|ClientTimestamp",
			"MainTable.csv|(\\.\\d{6})Z|$1|ClientTimestamp",
			"MainTable.csv|(T[0-9:.]+Z,,)story,|$1,|Session.Start needs SessionID",
			"MainTable.csv|Submit,story-9|Submit,story-8|twice",
			"MainTable.csv|,c2,|,c9,|CodeStateID cannot be c9",
			"MainTable.csv|0.625|1|Score cannot be 1",
			"MainTable.csv|,Success|,Great|ExecutionResult",
			"MainTable.csv|(Run.Program.*),,,,,,(20260105)|$1,,,UserDirectAction,,,$2|Run.Program has no",
			"DatasetMetadata.csv|Version,1.0|Version,1|Version is 1",
			"DatasetMetadata.csv|Restricted|Global|EventOrderScopeColumns",
			"DatasetMetadata.csv|Scope,Restricted|Scope,Sometimes|EventOrderScope is Sometimes",
			"DatasetMetadata.csv|SubjectID|PersonID|MainTable.csv lacks" })
	void progSnap2(String file, String good, String bad, String problem) throws Exception {
		breaks(Format.PROGSNAP2, file, good, bad, problem);
	}

	@ParameterizedTest(name = "{0} becomes {1}: {2}")
	@CsvSource(delimiter = '|', value = {
			"\"eventTypes\"|\"kinds\"|eventTypes is missing",
			"\"value\":\"0.1\"|\"value\":0.1|no string",
			"\"name\":\"cause\",\"type\":\"string\"|\"name\":\"cause\",\"type\":\"text\"|of type \"text\"",
			"\"name\":\"cause\",\"value\"|\"name\":\"because\",\"value\"|no attribute because",
			"\"objectId\":\"run:2|\"objectId\":\"run:9|no object run:9",
			"\"qualifier\":\"of\"|\"role\":\"of\"|qualifier is missing",
			"(\"time\":\"20[^\"]*)Z\"|$1\"|time",
			"\"type\":\"run.end\",\"time\"|\"type\":\"run.stop\",\"time\"|run.stop is not declared",
			"\"id\":\"story-2\"|\"id\":\"story-1\"|event story-1 is there twice",
			"\"value\":\"Infinity\"|\"value\":\"INF\"|no float: INF",
			"\\]\\}$|]|not what it should be" })
	void ocel(String good, String bad, String problem) throws Exception {
		breaks(Format.OCEL, "trace.jsonocel", good, bad, problem);
	}

	private void breaks(Format format, String name, String good, String bad, String problem) throws Exception {
		Story.runFolders(folder.resolve("runs"));
		WrittenTrace.write(folder.resolve("trace"), "story", Story.session());
		final Path out = folder.resolve("out");
		Exported.usual(format, folder.resolve("trace"), folder.resolve("runs"), out);
		final String right = Files.readString(out.resolve(name));
		final String wrong = right.replaceAll(good, bad == null ? "" : bad);
		assertFalse(right.equals(wrong), "nothing was changed");
		assertEquals(List.of(), Conformance.problems(format, out));
		Files.writeString(out.resolve(name), wrong);

		final List<String> problems = Conformance.problems(format, out);
		assertTrue(problems.stream().anyMatch(found -> found.contains(problem)), problems::toString);
	}

	@ParameterizedTest
	@CsvSource({ "XES", "PROGSNAP2", "OCEL" })
	void anEmptyFolderKeepsNoRule(Format format) throws Exception {
		assertTrue(Conformance.problems(format, folder).getFirst().endsWith("is missing"));
	}

	@Test
	void tablesHaveNoStandard() {
		assertThrows(RefusedException.class, () -> Conformance.problems(Format.CSV, folder));
		assertThrows(RefusedException.class, () -> Conformance.problems(Format.XES, folder.resolve("absent")));
	}
}
