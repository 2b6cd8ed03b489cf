// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.export.PointsCsvExport;
import org.attune.core.export.RunsCsvExport;
import org.attune.core.run.GrowingRun;
import org.attune.core.run.FakeRestoring;
import org.attune.core.run.ImportedRun;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.RunBook;
import org.attune.core.run.RunStatus;
import org.attune.core.worker.AheadLauncher;
import org.attune.trace.wire.TaskSpec;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsImportTest {
	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
	private static final TaskSpec TASK = new TaskSpec("generated:shapes", 32, "lenet", 7);

	@TempDir
	Path folder;

	private final List<String> log = new ArrayList<>();

	@Test
	void aRowIsARunWithItsFinalValues() throws Exception {
		final List<Run> runs = imported("lr,optimizer,val_acc,seed\n1e-3,adam,0.9,3\n0.01,sgd,0.8,4\n");
		assertEquals(2, runs.size());
		final Run first = runs.getFirst();
		assertEquals("0.001", first.values().get("lr"));
		assertEquals("adam", first.values().get("optimizer"));
		assertEquals(3, first.task().seed());
		assertEquals("lenet", first.task().network());
		assertEquals(0.9, first.last(Metric.VALIDATION_ACCURACY).orElseThrow());
		assertEquals(0, first.series(Metric.LOSS).size());
		assertEquals(RunStatus.FINISHED, first.status());
		assertEquals("runs.csv", first.environment().get(ImportedRun.MARK));
		assertEquals(List.of(8, 9), runs.stream().map(Run::number).toList());
		assertEquals("/p/shapes.tuning", first.experiment());
		assertEquals(64, first.configurationHash().length());
	}

	@Test
	void rowsOfOneRunMakeItsCurves() throws Exception {
		final List<Run> runs = imported("run,step,metric,value\na,1,loss,2\na,2,loss,NaN\nb,5,val_loss,0.5\na,2,val_acc,0.25\n");
		assertEquals(2, runs.size());
		assertEquals(2, runs.getFirst().series(Metric.LOSS).size());
		assertTrue(Double.isNaN(runs.getFirst().last(Metric.LOSS).orElseThrow()));
		assertEquals(2, runs.getFirst().series(Metric.VALIDATION_ACCURACY).x(0));
		assertEquals(0.5, runs.getLast().last(Metric.VALIDATION_LOSS).orElseThrow());
	}

	@Test
	void whatWeExportIsImportedAgain() throws Exception {
		final Run run = GrowingRun.of(1, folder.resolve("r1"), "note", "a, \"b\"\r\nc", "lr", "0.1").losses(1, 0.5,
				0.25, 1e-300, 3)
				.ended(RunStatus.FINISHED).run();
		new PointsCsvExport().write(List.of(run), folder.resolve("points.csv"), new NullProgressMonitor());
		new RunsCsvExport().write(List.of(run), folder.resolve("table.csv"), new NullProgressMonitor());
		final Run points = imported(Files.readString(folder.resolve("points.csv"))).getFirst();
		for (Metric metric : Metric.values()) {
			assertEquals(run.series(metric).size(), points.series(metric).size(), metric.key());
			assertEquals(run.last(metric), points.last(metric), metric.key());
		}
		assertEquals(run.series(Metric.LOSS).millisAt(3), points.series(Metric.LOSS).millisAt(3));

		final Run table = imported(Files.readString(folder.resolve("table.csv"))).getLast();
		assertEquals(run.values(), table.values());
		assertEquals(run.last(Metric.VALIDATION_LOSS), table.last(Metric.VALIDATION_LOSS));
		assertEquals(run.submittedAt(), table.submittedAt());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lr,val_acc\\n0.1,good|line 2, column \"val_acc\": \"good\" is not a number",
			"run,lr,step,loss\\na,0.1,1,2\\na,0.2,2,1|line 3, column \"lr\": \"0.2\" differs from \"0.1\"",
			"lr,step,loss\\n0.1,one,2|line 2, column \"step\": \"one\" is not a whole number",
			"run,metric,value\\na,speed,2|line 2, column \"metric\": the metric \"speed\" is not known",
			"lr,loss\\n0.1|line 2: there are 1 cells and 2 columns", "lr,lr\\n1,2|the column name \"lr\"",
			"lr,loss\\n\"0.1,2|line 2: a quotation mark is not closed",
					"lr,loss\\n\"0.1\"x,2|line 2: there is text behind",
			"lr,submitted\\n1,yesterday|\"yesterday\" is not a time", "''|is empty" })
	void faultsNameLineAndColumn(String text, String message) {
		final ImportException e = assertThrows(ImportException.class, () -> imported(text.replace("\\n", "\n")));
		assertTrue(e.getMessage().contains(message) && e.getMessage().contains("runs.csv"), e.getMessage());
	}

	@Test
	void columnsThatContradictEachOtherAreRefused() {
		assertTrue(RunTables.fault(roles(List.of("step", "iteration", "loss"))).orElseThrow().contains("Iteration"));
		assertTrue(RunTables.fault(roles(List.of("run", "metric"))).orElseThrow().contains("need each other"));
		assertTrue(RunTables.fault(roles(List.of("run", "seed"))).orElseThrow().contains("nothing to import"));
		assertEquals(true, RunTables.fault(roles(List.of("run", "lr", "loss"))).isEmpty());
	}

	@Test
	void semicolonsTabsMarksAndQuotesAreUnderstood() throws ImportException {
		assertEquals(List.of("a", "b"), CsvTable.parse("f", "\ufeffa;b\r\n1;2\r\n").header());
		assertEquals(List.of("1", ""), CsvTable.parse("f", "a\tb\n1\t").rows().getFirst().cells());
		final CsvTable table = CsvTable.parse("f", "a,b\n\"x\n\"\"y\"\"\",2\n\n3,4");
		assertEquals("x\n\"y\"", table.rows().getFirst().cells().getFirst());
		assertEquals(5, table.rows().getLast().line());
	}

	@Test
	void aCancelledImportLeavesNothing() throws Exception {
		final NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		final List<ImportedRun> runs = runs("lr,loss\n1,2\n");
		assertThrows(OperationCanceledException.class, () -> new RunsImport(NOW, 7).write(runs,
				folder.resolve("runs"), monitor));
		assertEquals(List.of(), children());
	}

	@Test
	void aSecondImportIsBesideTheFirst() throws Exception {
		imported("lr,loss\n1,2\n");
		final List<String> before = children();
		imported("lr,loss\n1,2\n");
		assertEquals(2, children().size());
		assertTrue(children().containsAll(before));
	}

	private List<Run> imported(String text) throws Exception {
		new RunsImport(NOW, 7).write(runs(text), folder.resolve("runs"), new NullProgressMonitor());
		try (RunBook book = new RunBook(InstantSource.system(), event -> { }, AheadLauncher.spare((message, cause) -> { }),
				folder.resolve("queue.json"), new FakeRestoring(null), (message, cause) -> log.add(message))) {
			book.scan(List.of(folder.resolve("runs")));
			assertEquals(List.of(), log);
			return book.all();
		}
	}

	private static List<ImportedRun> runs(String text) throws ImportException {
		final CsvTable table = CsvTable.parse("runs.csv", text);
		return RunTables.runs(table, roles(table.header()), "/p/shapes.tuning", TASK, NOW);
	}

	private static List<ColumnRole> roles(List<String> header) {
		return header.stream().map(ColumnRole::guess).toList();
	}

	private List<String> children() throws IOException {
		try (Stream<Path> children = Files.list(folder.resolve("runs"))) {
			return children.map(child -> child.getFileName().toString()).sorted().toList();
		}
	}
}
