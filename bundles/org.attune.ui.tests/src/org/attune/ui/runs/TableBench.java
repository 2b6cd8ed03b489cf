// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.attune.ui.tests.ManyRuns;
import org.attune.ui.tests.Waiting;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The table with 10,000 runs in 40 columns and more: prints {@code ui.sort_10k_runs_ms}, the median from the request until the table
 * is painted in the new order, {@code ui.load_10k_runs_longest_turn_ms}, the longest that the UI thread was busy with one event
 * from when the view was opened until its rows were painted, and {@code ui.scroll_10k_runs_p95_ms}, the UI thread's time for a step of three rows with its painting.
 */
final class TableBench {
	private static final int RUNS = Integer.getInteger("attune.bench.runs", 10_000);
	private static final int COLUMNS = 40;
	private static final int FRAMES = 1_000;
	private static final int ROWS_A_FRAME = 3;
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Display display = Display.getCurrent();
	private ManyRuns many;
	private RunsScene scene;
	private double longest;

	@BeforeEach
	void open() throws Exception {
		many = new ManyRuns(RUNS, COLUMNS);
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		Optional.ofNullable(page.findView(RunsView.ID)).ifPresent(page::hideView); // it knows other runs
		scene = new RunsScene();
		Waiting.until("all runs are in the table", PATIENCE, () -> scene.table.grid().rows().size() == RUNS);
		assertTrue(scene.table.grid().columns().size() >= COLUMNS, scene.table.grid().columns().size() + " columns");
	}

	@AfterEach
	void close() throws Exception {
		scene.close();
		many.close();
	}

	/** Opens the view again, all of whose classes are loaded by then. */
	@Test
	void load() {
		scene.page.hideView(scene.view);
		Waiting.untilIdle();
		scene.view = show();
		longest = 0;
		long began = System.nanoTime();
		boolean[] painted = new boolean[1];
		Listener paint = event -> painted[0] |= scene.view.table().grid().rows().size() == RUNS;
		scene.view.table().control().addListener(SWT.Paint, paint);
		while (!painted[0]) {
			turn(() -> {
				if (!display.readAndDispatch()) {
					LockSupport.parkNanos(100_000);
				}
			});
			assertTrue(System.nanoTime() - began < PATIENCE.toNanos(), "The table never showed the runs");
		}
		System.out.printf("figure ui.load_10k_runs_longest_turn_ms %.1f ms%n", longest);
	}

	private RunsView show() {
		try {
			return (RunsView) scene.page.showView(RunsView.ID);
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
	}

	private void turn(Runnable action) {
		long began = System.nanoTime();
		action.run();
		longest = Math.max(longest, (System.nanoTime() - began) / 1e6);
	}

	@Test
	void sort() {
		List<RunColumn> columns = scene.table.grid().columns();
		List<Double> times = new ArrayList<>();
		for (int round = 0; round < 2 * COLUMNS; round++) {
			RunColumn column = columns.get(2 + round / 2 % (columns.size() - 2));
			times.add(timeOf(RunOrder.by(column, round % 2 == 0)));
		}
		System.out.printf("figure ui.sort_10k_runs_ms %.1f ms%n", percentile(times, 0.5));
	}

	private double timeOf(RunOrder order) {
		RowQuery query = scene.table.query().withOrder(order);
		boolean[] painted = new boolean[1];
		Listener paint = event -> painted[0] |= scene.table.grid().rows().query() == query;
		scene.natTable().addListener(SWT.Paint, paint);
		long began = System.nanoTime();
		scene.table.ask(query);
		while (!painted[0]) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
			assertTrue(System.nanoTime() - began < PATIENCE.toNanos(), "The table never showed the order");
		}
		double millis = (System.nanoTime() - began) / 1e6;
		scene.natTable().removeListener(SWT.Paint, paint);
		return millis;
	}

	@Test
	void scroll() {
		NatTable table = scene.natTable();
		long[] paint = new long[2];
		Listener begin = event -> paint[0] = event.widget == table ? System.nanoTime() : paint[0];
		Listener end = event -> paint[1] += System.nanoTime() - paint[0];
		display.addFilter(SWT.Paint, begin);
		table.addListener(SWT.Paint, end);
		List<Double> times = new ArrayList<>();
		for (int frame = 1; frame <= FRAMES; frame++) {
			paint[1] = 0;
			long began = System.nanoTime();
			scene.table.grid().reveal(0, 50 + frame * ROWS_A_FRAME);
			long moved = System.nanoTime() - began;
			Waiting.until("the step is painted", () -> paint[1] > 0);
			times.add((moved + paint[1]) / 1e6);
		}
		display.removeFilter(SWT.Paint, begin);
		assertEquals(FRAMES, times.size());
		System.out.printf("figure ui.scroll_10k_runs_p95_ms %.2f ms%n", percentile(times, 0.95));
	}

	private static double percentile(List<Double> values, double part) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
	}
}
