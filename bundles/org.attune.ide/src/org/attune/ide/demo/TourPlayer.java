// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ide.sample.SampleProject;
import org.attune.ui.editor.TuningEditor;
import org.attune.ui.runs.RunsView;
import org.attune.ui.runs.ShownRuns;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.views.IViewDescriptor;

/**
 * Photographs every view and preference page of Attune for the documentation, with runs of the sample experiment in
 * them, which are trained where the workspace has none. A view that is added is photographed without a word here.
 */
final class TourPlayer implements Runnable {
	private static final String VIEWS = "org.attune.ui.view."; //$NON-NLS-1$
	private static final String PREFERENCES = "org.attune.ui.preferences"; //$NON-NLS-1$
	private static final String RUN = "org.attune.ui.command.run"; //$NON-NLS-1$
	private static final String SHOW_VIEW = IWorkbenchCommandConstants.VIEWS_SHOW_VIEW;
	private static final String MAXIMIZE = "org.eclipse.ui.window.maximizePart"; //$NON-NLS-1$
	private static final int MEASURED_EVERY = 10;
	private static final int COMPARED = 4;
	private static final int NONE = -1;
	private static final Duration TRAINING = Duration.ofMinutes(10);

	/** What a person might try one after the other, going on from what was good. */
	private static final List<Trial> TRIALS = List.of(new Trial(1e-3, 32, NONE), new Trial(3e-3, 32, 0), new Trial(1e-2, 32, 1),
			new Trial(3e-3, 64, 1), new Trial(2e-3, 16, 1), new Trial(3e-4, 32, 0), new Trial(2e-3, 32, 4));

	private final Path out;
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final Stage stage = new Stage(workbench);
	private final IFile sample = new SampleProject().experiment();
	private final Runs runs = workbench.getService(Runs.class);

	/** Two values of the sample experiment. @param from place of the run that the configuration is taken from, or {@link #NONE} */
	private record Trial(double learningRate, int batchSize, int from) {
	}

	/** @param out folder that receives the pictures and the word on how it went */
	TourPlayer(Path out) {
		this.out = out;
	}

	@Override
	public void run() {
		final DemoReport report = new DemoReport(out);
		try {
			stage.arrange();
			stage.await("the sample experiment", TRAINING, () -> sample.exists()); //$NON-NLS-1$
			stage.open(sample);
			stage.query(any -> reset());
			stage.awaitControl("value.learningRate"); //$NON-NLS-1$
			train();
			final Run training = begin();
			showCurves();
			selectTrials();
			photographAll();
			runs.cancel(training);
			stage.await("the last run to end", TRAINING, () -> training.status().ended()); //$NON-NLS-1$
			report.succeed();
		} catch (IOException | RuntimeException e) {
			report.fail(e);
		} finally {
			stage.close();
		}
	}

	/** An earlier tour leaves parts where it opened them. */
	private IWorkbenchPage reset() {
		final IWorkbenchPage page = workbench.getWorkbenchWindows()[0].getActivePage();
		page.resetPerspective();
		return page;
	}

	private void train() {
		if (!runs.all().isEmpty()) {
			return;
		}
		stage.choose("task.network", "LeNet"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.type("value.epochs", "5"); //$NON-NLS-1$ //$NON-NLS-2$
		TRIALS.forEach(this::submit);
		stage.await("the runs to end", TRAINING, () -> runs.all().stream().allMatch(run -> run.status().ended())); //$NON-NLS-1$
	}

	private void submit(Trial trial) {
		final int before = runs.all().size();
		if (trial.from != NONE) {
			final Run origin = runs.all().get(trial.from);
			final TuningEditor editor = (TuningEditor) stage.open(sample);
			stage.query(any -> {
				editor.takeFrom(origin);
				return editor;
			});
		}
		stage.type("value.learningRate", BigDecimal.valueOf(trial.learningRate).toPlainString()); //$NON-NLS-1$
		stage.type("value.batchSize", Integer.toString(trial.batchSize)); //$NON-NLS-1$
		stage.execute(RUN);
		stage.await("the submission to appear among the runs", Duration.ofSeconds(60), () -> runs.all().size() > before); //$NON-NLS-1$
	}

	/** A run that trains while the pictures are taken, and measures its layers. */
	private Run begin() {
		stage.choose("task.network", "LeNet"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.type("value.epochs", "300"); //$NON-NLS-1$ //$NON-NLS-2$
		submit(TRIALS.getFirst());
		final Run run = runs.all().getLast();
		stage.await("the run to train", TRAINING, () -> run.iteration() > 0); //$NON-NLS-1$
		runs.measureLayers(run, MEASURED_EVERY);
		stage.await("its layers to be measured", TRAINING, () -> !run.layers().isEmpty()); //$NON-NLS-1$
		return run;
	}

	private void showCurves() {
		final ShownRuns shown = workbench.getService(ShownRuns.class);
		stage.query(any -> {
			shown.replace(runs.all().stream().map(Run::id).toList());
			return shown;
		});
	}

	/** For those views that show what is selected in the table of runs. */
	private void selectTrials() {
		final List<Run> trials = runs.all().stream().filter(run -> run.status().ended()).limit(COMPARED).toList();
		stage.query(any -> {
			final ISelectionProvider table = workbench.getWorkbenchWindows()[0].getActivePage().findView(RunsView.ID).getSite()
					.getSelectionProvider();
			table.setSelection(new StructuredSelection(trials));
			return table;
		});
	}

	private void photographAll() throws IOException {
		stage.photograph(picture("perspective")); //$NON-NLS-1$
		stage.execute(MAXIMIZE, Map.of());
		stage.photograph(picture("editor")); //$NON-NLS-1$
		stage.execute(MAXIMIZE, Map.of());
		for (final IViewDescriptor view : views()) {
			stage.execute(SHOW_VIEW, Map.of(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW_PARM_ID, view.getId()));
			stage.execute(MAXIMIZE, Map.of());
			stage.photograph(picture("view-" + lastWord(view.getId()))); //$NON-NLS-1$
			stage.execute(MAXIMIZE, Map.of());
		}
		photographTraceDialog("export"); //$NON-NLS-1$
		photographTraceDialog("upload"); //$NON-NLS-1$
		for (final String page : preferencePages()) {
			photographPreferences(page);
		}
	}

	/** What a button of My Trace opens. */
	private void photographTraceDialog(String button) throws IOException {
		stage.showView(VIEWS + "mytrace"); //$NON-NLS-1$
		stage.press("mytrace." + button); //$NON-NLS-1$
		stage.awaitDialog();
		stage.photograph(picture("dialog-" + button)); //$NON-NLS-1$
		stage.closeDialogs();
	}

	private List<IViewDescriptor> views() {
		return Arrays.stream(workbench.getViewRegistry().getViews()).filter(view -> view.getId().startsWith(VIEWS))
				.sorted(Comparator.comparing(IViewDescriptor::getId)).toList();
	}

	private List<String> preferencePages() {
		return stage.query(any -> workbench.getPreferenceManager().getElements(0).stream().map(node -> node.getId())
				.filter(id -> id.startsWith(PREFERENCES)).sorted().toList());
	}

	private void photographPreferences(String page) throws IOException {
		final PreferenceDialog dialog = stage.query(any -> PreferencesUtil.createPreferenceDialogOn(
				workbench.getWorkbenchWindows()[0].getShell(), page, new String[] { page }, null));
		stage.query(any -> {
			dialog.setBlockOnOpen(false);
			return dialog.open();
		});
		stage.photograph(picture("preferences-" + lastWord(page))); //$NON-NLS-1$
		stage.query(any -> dialog.close());
	}

	private static String lastWord(String id) {
		return id.substring(id.lastIndexOf('.') + 1);
	}

	private Path picture(String name) throws IOException {
		Files.createDirectories(out.resolve("screenshots")); //$NON-NLS-1$
		return out.resolve("screenshots").resolve(name + ".png"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
