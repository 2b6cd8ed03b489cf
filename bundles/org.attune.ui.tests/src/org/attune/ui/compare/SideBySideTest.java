// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a comparison says, whoever shows it. */
@ExtendWith(NoErrorLogged.class)
final class SideBySideTest {
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private RunsOnDisk disk;

	@BeforeEach
	void begin() throws CoreException {
		disk = new RunsOnDisk();
	}

	@AfterEach
	void end() throws CoreException {
		disk.close();
	}

	@Test
	void onlySettingsThatDifferAreThereUnlessAllAreWanted() {
		Run one = disk.add(RecordedRun.ordinary().set("learningRate", "0.01").defaulted("momentum", "0.9"));
		Run other = disk.add(RecordedRun.ordinary().set("learningRate", "0.003").set("momentum", "0.9"));

		assertEquals(List.of("learningRate"), ids(table(one, other), Section.CONFIGURATION));
		SideBySide all = new SideBySide(List.of(one, other), Optional.of(one), true);
		assertEquals(List.of("experiment", "task.dataset", "task.network", "task.inputSize", "task.seed", "epochs", "learningRate",
				"momentum"), ids(all, Section.CONFIGURATION));
		assertEquals("Configuration: 1 of 8 differ", all.heading(Section.CONFIGURATION));
		assertTrue(cell(all, "momentum", 0).defaulted());
		assertEquals("0.9 (default)", cell(all, "momentum", 0).value());
		assertFalse(cell(all, "momentum", 1).defaulted());
	}

	@Test
	void theSameNumberWrittenInAnotherWayIsNoDifference() {
		SideBySide table = table(disk.add(RecordedRun.ordinary().set("learningRate", "0.001")),
				disk.add(RecordedRun.ordinary().set("learningRate", "1e-3")));

		assertEquals(List.of(), ids(table, Section.CONFIGURATION));
		assertEquals("Configuration: all 7 are the same", table.heading(Section.CONFIGURATION));
	}

	@Test
	void whatHadNoEffectInARunDiffersFromAnyValue() {
		SideBySide table = table(disk.add(RecordedRun.ordinary().set("momentum", "0.9")), disk.add(RecordedRun.ordinary()));

		assertEquals(List.of("momentum"), ids(table, Section.CONFIGURATION));
		assertEquals("\u2013", cell(table, "momentum", 1).value());
	}

	@Test
	void resultsAreMeasuredAgainstTheBaseline() {
		Run one = disk.add(RecordedRun.ordinary()); // 70 % at best, 60 % in the end
		Run better = disk.add(new RecordedRun(RunStatus.FINISHED).accuracies(0.5, 0.725, 0.61));
		SideBySide table = table(one, better);

		assertEquals("70.00 %", result(table, "validationAccuracy.best", 0).whole());
		assertEquals("72.50 % (\u25b2 +2.50 pp)", result(table, "validationAccuracy.best", 1).whole());
		assertEquals("0.275 (\u25b2 \u22120.025)", result(table, "validationLoss.atBest", 1).whole(), "lower is better");
		SideBySide turned = new SideBySide(List.of(one, better), Optional.of(better), false);
		assertEquals("70.00 % (\u25bc \u22122.50 pp)", result(turned, "validationAccuracy.best", 0).whole());
		assertEquals(List.of("Run " + one.number(), "Run " + better.number() + " (baseline)"),
				turned.runs().stream().map(turned::title).toList());
	}

	@Test
	void equalResultsAndThoseThatAreNoNumberAreNoChange() {
		Run one = disk.add(RecordedRun.ordinary());
		Run same = disk.add(RecordedRun.ordinary());
		Run diverged = disk.add(new RecordedRun(RunStatus.DIVERGED).losses(2, Double.NaN));
		SideBySide table = table(one, same, diverged);

		assertEquals("=", result(table, "validationAccuracy.best", 1).change());
		assertEquals("", result(table, "validationAccuracy.best", 2).change());
		assertTrue(result(table, "loss.last", 2).text().startsWith("NaN"));
		assertEquals("", result(table, "loss.last", 2).change());
		assertEquals(Optional.of(RunStatus.DIVERGED), result(table, "status", 2).status());
	}

	@Test
	void theEnvironmentShowsWhatDiffers() {
		SideBySide table = table(
				disk.add(RecordedRun.ordinary().environment("backend", "CPU").environment("engine", "Deeplearning4j 1.0")),
				disk.add(RecordedRun.ordinary().environment("backend", "CUDA").environment("engine", "Deeplearning4j 1.0")
						.environment("choice", "one GPU")));

		assertEquals(List.of("backend", "choice"), ids(table, Section.ENVIRONMENT));
		assertEquals("Environment: 2 of 3 differ", table.heading(Section.ENVIRONMENT));
	}

	@Test
	void textIsTabSeparatedAndMarkdownHasItsBarsEscaped() {
		SideBySide table = table(disk.add(RecordedRun.ordinary().set("augmentation", "flip|crop")),
				disk.add(RecordedRun.ordinary().defaulted("augmentation", "none")));
		List<String> text = new ComparisonText(table).tabSeparated().lines().toList();
		List<String> markdown = new ComparisonText(table).markdown().lines().toList();

		assertEquals("\t" + table.title(table.runs().get(0)) + '\t' + table.title(table.runs().get(1)), text.get(0));
		assertEquals("Configuration: 1 of 7 differ\t\t", text.get(1));
		assertEquals("Augmentation\tflip|crop\tnone (default)", text.get(2));
		assertEquals("| --- | --- | --- |", markdown.get(1));
		assertEquals("| Augmentation | flip\\|crop | none (default) |", markdown.get(3));
	}

	@Test
	void ofVeryManyRunsTheOldestAreChosenAndTheBaselineMayBeGone() {
		List<Run> many = Stream.generate(() -> disk.add(RecordedRun.ordinary())).limit(Choice.MOST + 2).toList();
		Choice choice = Choice.NOTHING.of(many.reversed()).against(many.getLast());

		assertEquals(many.subList(0, Choice.MOST), choice.table(runs).runs());
		assertEquals(2, choice.left());
		assertEquals(Optional.of(many.getFirst()), choice.table(runs).baseline(), "the one chosen is not among them");
	}

	@Test
	void pinnedRunsAreKeptAndSelectedOnesAreNot() {
		Choice choice = Choice.NOTHING.of(List.of(disk.add(RecordedRun.ordinary()), disk.add(RecordedRun.ordinary()))).all(true);

		assertEquals(choice.pinned(true), keptAndLoaded(choice.pinned(true)));
		assertEquals(Choice.NOTHING.all(true), keptAndLoaded(choice));
	}

	private static Choice keptAndLoaded(Choice choice) {
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		choice.save(memento);
		return Choice.load(memento);
	}

	private static SideBySide table(Run... runs) {
		return new SideBySide(List.of(runs), Optional.of(runs[0]), false);
	}

	private static List<String> ids(SideBySide table, Section section) {
		return table.rows(section).stream().map(RowKey::id).toList();
	}

	private static Cell cell(SideBySide table, String id, int run) {
		return table.cell(new RowKey(Section.CONFIGURATION, id), run).orElseThrow();
	}

	private static Cell result(SideBySide table, String id, int run) {
		return table.cell(new RowKey(Section.RESULTS, id), run).orElseThrow();
	}
}
