// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shape of a search and what its steps say, whoever shows it. */
@ExtendWith(NoErrorLogged.class)
final class SearchPathTest {
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
	void runsStandBelowTheOneThatTheyWereTakenFrom() {
		Run root = disk.add(RecordedRun.ordinary());
		Run child = disk.add(RecordedRun.ordinary().parent(root.id()));
		Run other = disk.add(RecordedRun.ordinary());
		Run sibling = disk.add(RecordedRun.ordinary().parent(root.id()));
		Run grandchild = disk.add(RecordedRun.ordinary().parent(child.id()));
		SearchPath path = new SearchPath(List.of(grandchild, sibling, other, child, root));

		assertEquals(ids(root, other), path.roots(), "by time");
		assertEquals(ids(child, sibling), path.children(root.id()));
		assertEquals(ids(grandchild), path.children(child.id()));
		assertEquals(List.of(), path.children(other.id()));
	}

	@Test
	void aParentThatIsNoLongerThereHasAStepOfItsOwn() {
		Run orphan = disk.add(RecordedRun.ordinary().set("learningRate", "0.01").parent("deleted"));
		Run sibling = disk.add(RecordedRun.ordinary().parent("deleted"));
		Run later = disk.add(RecordedRun.ordinary());
		SearchPath path = new SearchPath(List.of(orphan, sibling, later));
		String gone = path.roots().getFirst();

		assertEquals("A run that is no longer there", text(path, gone, StepColumn.RUN));
		assertEquals(ids(orphan, sibling), path.children(gone));
		assertEquals(later.id(), path.roots().get(1), "it was there before what came from it");
		assertEquals("Set: learning rate 0.01", text(path, orphan.id(), StepColumn.CHANGES));
	}

	@Test
	void eachStepSaysWhatItChanged() {
		Run root = disk.add(RecordedRun.ordinary().set("learningRate", "0.01").set("batchSize", "32").set("momentum", "0.9"));
		Run child = disk.add(RecordedRun.ordinary().set("learningRate", "0.003").set("batchSize", "64").parent(root.id()));
		Run same = disk.add(RecordedRun.ordinary().set("learningRate", "3e-3").set("batchSize", "64").parent(child.id()));
		SearchPath path = new SearchPath(List.of(root, child, same));

		assertEquals("Set: learning rate 0.01, batch size 32, momentum 0.9", text(path, root.id(), StepColumn.CHANGES));
		assertEquals("learning rate 0.01 \u2192 0.003, batch size 32 \u2192 64, momentum 0.9 \u2192 not used",
				text(path, child.id(), StepColumn.CHANGES));
		assertEquals("Same configuration", text(path, same.id(), StepColumn.CHANGES));
	}

	@Test
	void eachStepSaysWhetherItWasAnyBetter() {
		Run root = disk.add(RecordedRun.ordinary());
		Run better = disk.add(new RecordedRun(RunStatus.FINISHED).accuracies(0.75).parent(root.id()));
		Run worse = disk.add(new RecordedRun(RunStatus.FINISHED).accuracies(0.74).parent(better.id()));
		Run none = disk.add(new RecordedRun(RunStatus.FAILED).message("No such folder").parent(better.id()));
		SearchPath path = new SearchPath(List.of(root, better, worse, none));

		assertEquals("70.00 %", text(path, root.id(), StepColumn.BEST));
		assertEquals("", text(path, root.id(), StepColumn.AGAINST));
		assertEquals("\u25b2 +5.00 pp", text(path, better.id(), StepColumn.AGAINST));
		assertEquals("\u25bc \u22121.00 pp", text(path, worse.id(), StepColumn.AGAINST));
		assertEquals("", text(path, none.id(), StepColumn.AGAINST));
		assertTrue(new StepText(new StepOutline(path)).hint(path.step(none.id()).orElseThrow(), StepColumn.STATUS).contains("No such folder"));
	}

	@Test
	void seedsOfOneGroupAreOneStepWithTheirMean() {
		Run root = disk.add(RecordedRun.ordinary());
		Run one = disk.add(new RecordedRun(RunStatus.FINISHED).accuracies(0.72).group("seeds").parent(root.id()));
		Run two = disk.add(new RecordedRun(RunStatus.RUNNING).accuracies(0.74).group("seeds").parent(root.id()));
		Run child = disk.add(RecordedRun.ordinary().parent(two.id()));
		SearchPath path = new SearchPath(List.of(root, one, two, child));

		assertEquals(List.of("seeds"), path.children(root.id()));
		assertEquals(ids(child), path.children("seeds"));
		assertEquals("From " + one.label() + ": 2 seeds", text(path, "seeds", StepColumn.RUN));
		assertTrue(text(path, "seeds", StepColumn.BEST).startsWith("73.00 % \u00b1 12.71 %"), text(path, "seeds", StepColumn.BEST));
		assertEquals("\u25b2 +3.00 pp", text(path, "seeds", StepColumn.AGAINST));
		assertEquals(RunStatus.RUNNING, StepText.status(path.step("seeds").orElseThrow()).orElseThrow());
	}

	@Test
	void runsThatDescendFromThemselvesAreShownOnce() throws CoreException {
		Run self = disk.add(RecordedRun.ordinary().group("a"));
		Run other = disk.add(RecordedRun.ordinary().group("b").parent(self.id()));
		Run circle = disk.add(RecordedRun.ordinary().group("a").parent(other.id()));
		SearchPath path = new SearchPath(List.of(self, other, circle));
		Set<String> reached = Set.copyOf(Stream.iterate(path.roots(), level -> !level.isEmpty(),
				level -> level.stream().flatMap(id -> path.children(id).stream()).toList()).flatMap(List::stream).toList());

		assertEquals(Set.of("a", "b"), reached);
		assertEquals(List.of("a"), path.roots());
	}

	@Test
	void copiesStepsFartherRightTheDeeperTheyAre() {
		Run root = disk.add(RecordedRun.ordinary());
		Run child = disk.add(RecordedRun.ordinary().why("just\tto see").parent(root.id()));
		SearchPath path = new SearchPath(List.of(root, child));
		List<String> lines = new StepText(new StepOutline(path)).copy(Stream.of(root, child).map(run -> path.step(run.id()).orElseThrow()).toList())
				.lines().toList();

		assertTrue(lines.get(0).startsWith("Run\tChanges\t"), lines.get(0));
		assertTrue(lines.get(1).startsWith(root.label() + "\t"), lines.get(1));
		assertTrue(lines.get(2).startsWith("  " + child.label() + "\tSame configuration\t70.00 %\t=\t"), lines.get(2));
		assertTrue(lines.get(2).contains("\tjust to see\t"), lines.get(2));
	}

	private static List<String> ids(Run... runs) {
		return Stream.of(runs).map(Run::id).toList();
	}

	private static String text(SearchPath path, String id, StepColumn column) {
		return new StepText(new StepOutline(path)).of(path.step(id).orElseThrow(), column);
	}
}
