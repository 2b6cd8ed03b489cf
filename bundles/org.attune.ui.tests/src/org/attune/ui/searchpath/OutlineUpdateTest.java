// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the rows of a search path follow the runs, and in which thread. */
@ExtendWith(NoErrorLogged.class)
final class OutlineUpdateTest {
	private RunsOnDisk disk;
	private Run root;
	private Run child;

	@BeforeEach
	void begin() throws CoreException {
		disk = new RunsOnDisk();
		root = disk.add(RecordedRun.ordinary());
		child = disk.add(RecordedRun.ordinary().parent(root.id()));
	}

	@AfterEach
	void end() throws CoreException {
		disk.close();
	}

	@Test
	void aRunThatSaysSomethingElseLeavesTheRowsAsTheyAre() {
		StepOutline before = outline(root, child);
		OutlineUpdate update = OutlineUpdate.of(before, List.of(root, child), Set.of(root));

		assertSame(before, update.outline());
		assertEquals(Set.of(root.id(), child.id()), update.changed(), "what came from it is measured against it");
		assertEquals(List.of(), update.opened());
	}

	@Test
	void aNewRunOpensAllAboveItAndNothingElse() {
		Run grandchild = disk.add(RecordedRun.ordinary().parent(child.id()));
		Run other = disk.add(RecordedRun.ordinary());
		Run below = disk.add(RecordedRun.ordinary().parent(other.id()));
		StepOutline before = outline(root, child, other, below);
		OutlineUpdate update = OutlineUpdate.of(before, List.of(root, child, other, below, grandchild), Set.of(grandchild));

		assertNotSame(before, update.outline());
		assertEquals(List.of(root.id(), child.id()), update.opened());
	}

	@Test
	void aSeedThatCameLaterNamesItsStepAnew() {
		Run one = disk.add(RecordedRun.ordinary().group("seeds"));
		Run two = disk.add(RecordedRun.ordinary().group("seeds"));
		OutlineUpdate update = OutlineUpdate.of(outline(root, child, one), List.of(root, child, one, two), Set.of(two));

		assertEquals(Set.of("seeds"), update.changed());
	}

	@Test
	void rowsAreWorkedOutElsewhereAndShownInTheUiThreadOneAfterAnother() throws Exception {
		List<Thread> working = Collections.synchronizedList(new ArrayList<>());
		List<OutlineUpdate> shown = new ArrayList<>();
		List<Thread> showing = new ArrayList<>();
		InvocationHandler all = (proxy, method, arguments) -> {
			assertEquals("all", method.getName());
			working.add(Thread.currentThread());
			return List.of(root, child);
		};
		Runs runs = (Runs) Proxy.newProxyInstance(Runs.class.getClassLoader(), new Class<?>[] { Runs.class }, all);
		Shell shell = new Shell();
		OutlineJob job = new OutlineJob(runs, shell, update -> {
			shown.add(update);
			showing.add(Thread.currentThread());
		});
		for (Set<Run> changed : List.of(Set.<Run>of(), Set.of(root), Set.of(child))) {
			job.runsChanged(changed);
			job.join(); // nothing arrives meanwhile, since this is the UI thread
		}
		Waiting.until("the second one is shown", () -> shown.size() == 2);
		job.join();
		Waiting.untilIdle();

		assertEquals(2, shown.size());
		assertEquals(Set.of(root.id(), child.id()), shown.getLast().changed(), "what changed while the first was under way");
		assertTrue(working.stream().noneMatch(thread -> thread == Thread.currentThread()), working::toString);
		assertTrue(showing.stream().allMatch(thread -> thread == Thread.currentThread()), showing::toString);
		shell.dispose();
	}

	private static StepOutline outline(Run... runs) {
		return new StepOutline(new SearchPath(List.of(runs)));
	}
}
