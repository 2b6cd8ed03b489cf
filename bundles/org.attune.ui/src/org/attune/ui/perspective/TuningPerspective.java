// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.perspective;

import org.attune.ui.compare.CompareView;
import org.attune.ui.device.DeviceView;
import org.attune.ui.explore.ExploreView;
import org.attune.ui.layers.LayersView;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.mytrace.MyTraceView;
import org.attune.ui.queue.QueueView;
import org.attune.ui.runs.RunsView;
import org.attune.ui.searchpath.SearchPathView;
import org.attune.ui.study.StudyView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

/** The Tuning perspective: experiment and curves side by side, runs and output below. */
public final class TuningPerspective implements IPerspectiveFactory {
	public static final String ID = "org.attune.ui.perspective.tuning"; //$NON-NLS-1$
	private static final String WIZARD = "org.attune.ui.wizard.experiment"; //$NON-NLS-1$
	private static final String RUNS = "org.attune.ui.folder.runs"; //$NON-NLS-1$
	private static final String CHARTS = "org.attune.ui.folder.charts"; //$NON-NLS-1$
	private static final String OUTPUT = "org.attune.ui.folder.output"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.17f, editors);
		final IFolderLayout runs = layout.createFolder(RUNS, IPageLayout.BOTTOM, 0.68f, editors);
		runs.addView(RunsView.ID);
		runs.addView(QueueView.ID);
		// Beside the runs: the console comes to the front with every line that a worker writes.
		IFolderLayout output = layout.createFolder(OUTPUT, IPageLayout.RIGHT, 0.68f, RUNS);
		output.addView(IConsoleConstants.ID_CONSOLE_VIEW);
		output.addView(IPageLayout.ID_PROGRESS_VIEW);
		output.addView(IPageLayout.ID_PROBLEM_VIEW);
		// Away from the console as well, what else looks into a training.
		IFolderLayout charts = layout.createFolder(CHARTS, IPageLayout.RIGHT, 0.5f, editors);
		charts.addView(MetricsView.ID);
		charts.addPlaceholder(LayersView.ID);
		charts.addPlaceholder(DeviceView.ID);
		charts.addPlaceholder(ExploreView.ID);
		charts.addPlaceholder(CompareView.ID);
		charts.addPlaceholder(SearchPathView.ID);
		charts.addPlaceholder(MyTraceView.ID);
		charts.addPlaceholder(StudyView.ID);
		addShortcuts(layout);
	}

	private static void addShortcuts(IPageLayout layout) {
		layout.addNewWizardShortcut(WIZARD);
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder"); //$NON-NLS-1$
		layout.addShowViewShortcut(MetricsView.ID);
		layout.addShowViewShortcut(RunsView.ID);
		layout.addShowViewShortcut(QueueView.ID);
		layout.addShowViewShortcut(ExploreView.ID);
		layout.addShowViewShortcut(CompareView.ID);
		layout.addShowViewShortcut(SearchPathView.ID);
		layout.addShowViewShortcut(LayersView.ID);
		layout.addShowViewShortcut(DeviceView.ID);
		layout.addShowViewShortcut(MyTraceView.ID);
		layout.addShowViewShortcut(StudyView.ID);
		layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
		layout.addPerspectiveShortcut(ID);
		layout.addActionSet("org.eclipse.debug.ui.launchActionSet"); //$NON-NLS-1$
	}
}
