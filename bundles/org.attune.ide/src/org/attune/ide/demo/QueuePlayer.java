// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ide.sample.SampleProject;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Plays one of two halves through the real window, and prints what the Queue view shows. The first one holds the queue back, submits three
 * runs, moves the last one up, and then waits to be killed. The second one, in the next session, looks at the queue, lets it go on, and
 * ends when all runs have.
 */
final class QueuePlayer implements Runnable {
	/** The first half. */
	static final String SUBMIT = "submit"; //$NON-NLS-1$
	/** The second half. */
	static final String GO_ON = "go-on"; //$NON-NLS-1$

	private static final String VIEW = "org.attune.ui.view.queue"; //$NON-NLS-1$
	private static final String TABLE = "queue.table"; //$NON-NLS-1$
	private static final String PAUSED = "queue.paused"; //$NON-NLS-1$
	private static final int RUNS = 3;
	private static final int RUN_COLUMN = 1;
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final String half;
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final Stage stage = new Stage(workbench);
	private final Runs runs = workbench.getService(Runs.class);
	private final PrintStream out = System.out;

	QueuePlayer(String half) {
		this.half = half;
	}

	@Override
	public void run() {
		try {
			stage.arrange();
			if (SUBMIT.equals(half)) {
				submit();
			} else {
				goOn();
				stage.close();
			}
		} catch (RuntimeException e) {
			e.printStackTrace(out);
			stage.close();
		}
	}

	private void submit() {
		final IFile sample = new SampleProject().experiment();
		stage.await("the sample experiment", PATIENCE, sample::exists); //$NON-NLS-1$
		stage.showView(VIEW);
		stage.execute("org.attune.ui.command.pauseQueue"); //$NON-NLS-1$
		stage.open(sample);
		stage.type("value.epochs", "1"); //$NON-NLS-1$ //$NON-NLS-2$
		for (int submitted = 1; submitted <= RUNS; submitted++) {
			final int rows = submitted;
			stage.execute("org.attune.ui.command.run"); //$NON-NLS-1$
			stage.await("run " + rows + " to wait", PATIENCE, () -> rows().size() == rows); //$NON-NLS-1$ //$NON-NLS-2$
		}
		moveLastUp();
		tell();
	}

	private void moveLastUp() {
		final List<String> before = rows();
		stage.showView(VIEW);
		stage.query(seen -> {
			final Table table = (Table) seen.control(TABLE).orElseThrow();
			table.setSelection(RUNS - 1);
			table.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		stage.execute("org.attune.ui.command.queueUp"); //$NON-NLS-1$
		stage.await("the last run to move up", PATIENCE, //$NON-NLS-1$
				() -> rows().equals(List.of(before.get(0), before.get(2), before.get(1))));
	}

	private void goOn() {
		stage.showView(VIEW);
		stage.await("the runs of the session before", PATIENCE, () -> rows().size() == RUNS); //$NON-NLS-1$
		tell();
		stage.execute("org.attune.ui.command.pauseQueue"); //$NON-NLS-1$
		stage.await("all runs to end", PATIENCE, () -> runs.all().stream().allMatch(run -> run.status().ended())); //$NON-NLS-1$
		out.println("ended " + runs.all().stream().map(Run::status).map(Enum::name).collect(Collectors.joining(","))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** One line that does not depend on the half: what a person reads in the view. */
	private void tell() {
		stage.awaitControl(PAUSED);
		out.println("queue held back " + String.join(",", rows())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The labels of the runs, from the top. */
	private List<String> rows() {
		return stage.query(seen -> seen.control(TABLE).map(Table.class::cast)
				.map(table -> Arrays.stream(table.getItems()).map(item -> item.getText(RUN_COLUMN)).toList()).orElse(List.of()));
	}
}
