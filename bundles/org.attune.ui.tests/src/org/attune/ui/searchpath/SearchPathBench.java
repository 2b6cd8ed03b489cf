// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.tests.ManyRuns;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.ExpandAllHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

/**
 * The search path of 10,000 runs, in one chain and in a bush: prints {@code ui.search_path_10k_longest_turn_ms}, the longest that the UI
 * thread was busy with one event while the rows appeared, the newest run was selected, new runs came, and all was opened.
 */
final class SearchPathBench {
	private static final int RUNS = Integer.getInteger("attune.bench.runs", 10_000);
	/** Enough for all that is done to have been done once. */
	private static final int WARM_UP = 500;
	private static final int NEW = 20;
	private static final Duration PATIENCE = Duration.ofMinutes(3);
	private static final IntUnaryOperator CHAIN = number -> number - 1;
	private static final IntUnaryOperator BUSH = number -> number / 3;

	private final Display display = Display.getCurrent();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private double longest;
	private boolean idle;

	@Test
	void longestTurn() throws Exception {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		live(WARM_UP, BUSH);
		longest = 0;
		live(RUNS, CHAIN);
		live(RUNS, BUSH);
		System.out.printf("figure ui.search_path_10k_longest_turn_ms %.1f ms%n", longest);
	}

	private void live(int runs, IntUnaryOperator shape) throws Exception {
		try (ManyRuns many = new ManyRuns(runs, 8, shape)) {
			live(many, runs);
		}
	}

	private void live(ManyRuns many, int runs) throws Exception {
		Optional.ofNullable(page.findView(SearchPathView.ID)).ifPresent(page::hideView); // it knows other runs
		SearchPathView view = (SearchPathView) page.showView(SearchPathView.ID);
		until(() -> view.tree().outline().path().runs() == runs);
		turn(() -> view.tree().select(List.of(many.run(runs))));
		for (int number = runs + 1; number <= runs + NEW; number++) {
			String id = many.add(number).id();
			until(() -> view.tree().outline().contains(id));
		}
		List<String> openable = view.tree().outline().openable();
		turn(() -> execute(ExpandAllHandler.COMMAND_ID));
		until(() -> view.tree().viewer().getExpandedState(openable.getLast()));
		String id = many.add(runs + NEW + 1).id();
		until(() -> view.tree().outline().contains(id));
		page.hideView(view);
		Waiting.untilIdle();
	}

	private void execute(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new AssertionError(e);
		}
	}

	private void until(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "It never came");
			turn(this::dispatch);
			if (idle) {
				LockSupport.parkNanos(1_000_000);
			}
		}
	}

	private void dispatch() {
		idle = !display.readAndDispatch();
	}

	private void turn(Runnable action) {
		long began = System.nanoTime();
		action.run();
		longest = Math.max(longest, (System.nanoTime() - began) / 1e6);
	}
}
