// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.Optional;

import org.attune.core.launch.TrainingLaunch;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What is trained. */
final class TaskTab extends TabPage {
	private Text experiment;

	TaskTab() {
		super(Messages.tab_task, "org.attune.ui.launch.training", "icons/experiment.svg"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	void createFields(Composite page) {
		label(page, Messages.tab_experiment);
		experiment = text(page, "launch.experiment", Messages.tab_experimentTip, 1); //$NON-NLS-1$
		final Button browse = createPushButton(page, Messages.tab_browse, null);
		browse.addListener(SWT.Selection, event -> new ExperimentChoice(getShell()).choose(file(experiment.getText()))
				.ifPresent(file -> experiment.setText(file.getFullPath().toString())));
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		selected().ifPresent(file -> {
			configuration.setAttribute(TrainingLaunch.EXPERIMENT, file.getFullPath().toString());
			configuration.setMappedResources(new IResource[] { file });
			final String name = file.getFullPath().removeFileExtension().lastSegment();
			configuration.rename(getLaunchConfigurationDialog().generateName(name));
		});
	}

	private static Optional<IFile> selected() {
		return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
				.map(IWorkbenchWindow::getActivePage)
				.flatMap(page -> SelectedExperiment.in(page.getSelection(), page.getActiveEditor()));
	}

	@Override
	void show(ILaunchConfiguration configuration) throws CoreException {
		experiment.setText(configuration.getAttribute(TrainingLaunch.EXPERIMENT, "")); //$NON-NLS-1$
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(TrainingLaunch.EXPERIMENT, experiment.getText().strip());
		configuration.setMappedResources(file(experiment.getText()).map(file -> new IResource[] { file }).orElse(null));
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		final String path = experiment.getText().strip();
		setErrorMessage(null);
		if (path.isEmpty()) {
			setErrorMessage(Messages.tab_noExperiment);
		} else if (file(path).isEmpty()) {
			setErrorMessage(NLS.bind(Messages.tab_absent, path));
		}
		return getErrorMessage() == null;
	}

	private static Optional<IFile> file(String path) {
		final IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		final String text = path.strip();
		return ResourcesPlugin.getWorkspace().validatePath(text, IResource.FILE).isOK()
				? Optional.of(root.getFile(IPath.fromPortableString(text)))
						.filter(file -> file.exists() && SelectedExperiment.EXTENSION.equals(file.getFileExtension()))
				: Optional.empty();
	}
}
