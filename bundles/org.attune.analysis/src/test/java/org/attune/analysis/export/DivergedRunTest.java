// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.attune.analysis.Story;
import org.attune.analysis.WrittenTrace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose loss became infinite and then NaN is in every format, with these values. */
class DivergedRunTest {
	@TempDir
	Path folder;
	private Path out;

	@BeforeEach
	void write() throws Exception {
		out = folder.resolve("out");
		Story.runFolders(folder.resolve("runs"));
		WrittenTrace.write(folder.resolve("trace"), "s", Story.session());
	}

	@Test
	void inProgSnap2() throws Exception {
		export(Format.PROGSNAP2);
		assertTrue(Files.readString(out.resolve("LinkTables/Metrics.csv")).contains(Story.DIVERGED + ",loss,1,1,Infinity\n"
				+ Story.DIVERGED + ",throughput,1,1,100.0\n" + Story.DIVERGED + ",loss,2,1,NaN\n"));
		assertTrue(Files.readString(out.resolve("LinkTables/Details.csv")).contains(",metrics.loss,Infinity\n"));
		assertEquals(List.of("Error"), Exported.rows(out.resolve("MainTable.csv")).stream()
				.filter(row -> row.get("EventType").equals("Run.Program") && Story.DIVERGED.equals(row.get("ExecutionID")))
				.map(row -> row.get("ExecutionResult")).toList());
	}

	@Test
	void inXes() throws Exception {
		export(Format.XES);
		final String log = Files.readString(out.resolve("trace.xes"));
		assertTrue(log.contains("<float key=\"metrics.loss\" value=\"INF\"/>"));
		assertTrue(log.contains("<float key=\"lastLoss\" value=\"NaN\"/>"));
		assertTrue(log.contains("<string key=\"status\" value=\"DIVERGED\"/>"));
	}

	@Test
	void inOcel() throws Exception {
		export(Format.OCEL);
		final String log = Files.readString(out.resolve("trace.jsonocel"));
		assertTrue(log.contains("{\"name\":\"metrics.loss\",\"value\":\"Infinity\"}"));
		assertTrue(log.contains("{\"name\":\"lastLoss\",\"value\":\"NaN\",\"time\":"));
		assertTrue(log.contains("{\"name\":\"status\",\"value\":\"DIVERGED\""));
	}

	@Test
	void inCsv() throws Exception {
		export(Format.CSV);
		assertEquals(List.of("Infinity", "NaN", "NaN", "NaN", "NaN"), values(Exported.rows(out.resolve("metrics.csv"))));
	}

	@Test
	void inParquetAsNumbers() throws Exception {
		export(Format.PARQUET);
		assertEquals(List.of("inf", "nan", "nan", "nan", "nan"), values(Exported.rows(out.resolve("metrics.parquet"))));
	}

	@Test
	void inJsonLines() throws Exception {
		export(Format.JSONL);
		assertTrue(Files.readString(out.resolve("trace.jsonl")).contains("\"metrics\":{\"loss\":\"Infinity\",\"accuracy\":\"NaN\"}"));
	}

	private void export(Format format) throws Exception {
		Exported.usual(format, folder.resolve("trace"), folder.resolve("runs"), out);
	}

	/** What the diverged run measured that is not finite. */
	private static List<String> values(List<Map<String, String>> rows) {
		return rows.stream().filter(row -> row.get("run").equals(Story.DIVERGED)).map(row -> row.get("value"))
				.filter(value -> !value.matches("[0-9.]+")).toList();
	}
}
