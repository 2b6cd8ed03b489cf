// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.attune.core.export.JsonExport;
import org.attune.core.export.LiveExports;
import org.attune.core.export.PointsCsvExport;
import org.attune.core.export.RunsCsvExport;
import org.attune.core.export.RunsExport;
import org.attune.core.export.optuna.OptunaExport;
import org.attune.core.export.tensorboard.TensorBoardExport;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.attune.trace.FileEvent.Exported;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Export &gt; Attune: runs in one of the forms, which plugin.xml names behind the class. */
public final class ExportRunsWizard extends Wizard implements IExportWizard, IExecutableExtension {
	private ExportForm form = ExportForm.CSV;
	private IWorkbench workbench;
	private List<Run> selected = List.of();
	private ExportPage page;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		form = ExportForm.of((String) data);
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		selected = Arrays.stream(selection.toArray()).filter(Run.class::isInstance).map(Run.class::cast).toList();
		setWindowTitle(form.title());
	}

	@Override
	public void addPages() {
		page = new ExportPage(form, selected, workbench.getService(Runs.class).all());
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		final boolean exporting = export();
		if (exporting) {
			Optional.ofNullable(workbench.getService(Recorder.class)).ifPresent(recorder -> recorder
					.record(new Exported(form.name().toLowerCase(Locale.ROOT), "runs"))); //$NON-NLS-1$
		}
		return exporting;
	}

	private boolean export() {
		if (form == ExportForm.MLFLOW) {
			schedule(new MlflowJob(page.runs(), workbench.getService(LiveExports.class)));
			return true;
		}
		final Map<Path, RunsExport> exports = exports(page.target());
		final boolean replaces = exports.keySet().stream().anyMatch(target -> form.wouldReplace(page.runs(), target));
		if (replaces && !MessageDialog.openQuestion(getShell(), form.title(), NLS.bind(Messages.export_replace,
				page.target()))) {
			return false;
		}
		schedule(new ExportJob(form.title(), page.runs(), exports));
		return true;
	}

	private Map<Path, RunsExport> exports(Path target) {
		final Map<Path, RunsExport> exports = new LinkedHashMap<>();
		exports.put(target, switch (form) {
			case JSON -> new JsonExport();
			case TENSORBOARD -> new TensorBoardExport(InstantSource.system());
			case OPTUNA -> new OptunaExport(page.objective(), WorkspaceSpaces::of);
			default -> new RunsCsvExport();
		});
		if (page.withPoints()) {
			exports.put(ExportForm.points(target), new PointsCsvExport());
		}
		return exports;
	}

	private static void schedule(Job job) {
		job.setUser(true);
		job.schedule();
	}
}
