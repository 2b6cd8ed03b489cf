// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.core.run.Annotation;
import org.attune.core.run.GrowingRun;
import org.attune.core.run.Metric;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Series;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class FileExportsTest {
	@TempDir
	Path folder;

	private final Run run = GrowingRun.of(1, Path.of("/none/r1"), Provenance.NONE.from("p").in("g"), "lr", "0.1",
			"text", "a,\"b\"\nc")
			.inEnvironment(Map.of("backend", "cpu")).losses(1, Double.NaN, 0.1 + 0.2, Double.NEGATIVE_INFINITY, 1e-320)
			.annotated(Annotation.NONE.withStar(true).withNote("größer")).ended(RunStatus.FINISHED).run();

	@Test
	void jsonKeepsEveryBit() throws IOException {
		final JsonObject json = json();
		assertEquals("r1", json.get("run").getAsString());
		assertEquals("a,\"b\"\nc", json.getAsJsonObject("values").get("text").getAsString());
		assertEquals("cpu", json.getAsJsonObject("environment").get("backend").getAsString());
		assertEquals("größer", json.getAsJsonObject("annotation").get("note").getAsString());
		assertEquals("g", json.getAsJsonObject("provenance").get("group").getAsString());
		for (Metric metric : Metric.values()) {
			final Series series = run.series(metric);
			final JsonArray values = json.getAsJsonObject("metrics").getAsJsonObject(metric.key()).getAsJsonArray("value");
			assertEquals(series.size(), values.size());
			for (int index = 0; index < series.size(); index++) {
				assertEquals(series.y(index), values.get(index).getAsDouble());
			}
		}
	}

	@Test
	void csvIsQuotedAndWhateverTheLanguageOfTheMachine() throws IOException {
		final Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			new RunsCsvExport().write(List.of(run), folder.resolve("runs.csv"), new NullProgressMonitor());
			new PointsCsvExport().write(List.of(run), folder.resolve("points.csv"), new NullProgressMonitor());
		} finally {
			Locale.setDefault(before);
		}
		final String table = Files.readString(folder.resolve("runs.csv"));
		assertTrue(table.startsWith("run,number,status,") && table.endsWith("\r\n"), table);
		assertTrue(table.contains(",\"a,\"\"b\"\"\nc\",") && table.contains("größer"), table);
		assertTrue(Files.readString(folder.resolve("points.csv")).contains("r1,loss,3,1,30,0.30000000000000004\r\n"));
	}

	@Test
	void aCancelledExportKeepsWhatWasThere() throws IOException {
		final NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		for (RunsExport export : List.of(new RunsCsvExport(), new PointsCsvExport(), new JsonExport())) {
			Files.writeString(folder.resolve("out"), "mine");
			assertThrows(OperationCanceledException.class, () -> export.write(List.of(run), folder.resolve("out"),
					monitor));
			assertEquals("mine", Files.readString(folder.resolve("out")));
		}
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(1, left.count());
		}
	}

	private JsonObject json() throws IOException {
		new JsonExport().write(List.of(run), folder.resolve("runs.json"), new NullProgressMonitor());
		return JsonParser.parseString(Files.readString(folder.resolve("runs.json"))).getAsJsonObject().getAsJsonArray("runs").get(0)
				.getAsJsonObject();
	}
}
