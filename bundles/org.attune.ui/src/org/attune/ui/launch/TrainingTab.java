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
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What is trained, on how many cores, and by which worker. */
final class TrainingTab extends AbstractLaunchConfigurationTab {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private static final String ICON = "icons/experiment.svg"; //$NON-NLS-1$
	private static final int COLUMNS = 3;
	private static final int MOST_THREADS = 1024;
	private Text experiment;
	private Spinner threads;
	private Text command;
	private Image image;

	@Override
	public void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		setControl(page);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(page);
		final ImageDescriptor icon = ResourceLocator.imageDescriptorFromBundle(BUNDLE, ICON).orElseThrow();
		image = new LocalResourceManager(JFaceResources.getResources(), page).create(icon);
		createExperiment(page);
		createThreads(page);
		createCommand(page);
	}

	private void createExperiment(Composite page) {
		label(page, Messages.tab_experiment);
		experiment = text(page, "launch.experiment", Messages.tab_experimentTip); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(experiment);
		final Button browse = createPushButton(page, Messages.tab_browse, null);
		browse.addListener(SWT.Selection, event -> new ExperimentChoice(getShell()).choose(file(experiment.getText()))
				.ifPresent(file -> experiment.setText(file.getFullPath().toString())));
	}

	private void createThreads(Composite page) {
		label(page, Messages.tab_threads);
		threads = new Spinner(page, SWT.BORDER);
		threads.setMaximum(MOST_THREADS);
		threads.setToolTipText(Messages.tab_threadsTip);
		threads.setData(KEY, "launch.threads"); //$NON-NLS-1$
		threads.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).applyTo(threads);
	}

	private void createCommand(Composite page) {
		label(page, Messages.tab_command);
		command = text(page, "launch.workerCommand", Messages.tab_commandTip); //$NON-NLS-1$
		command.setMessage(Messages.tab_commandHint);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(COLUMNS - 1, 1).grab(true, false)
				.applyTo(command);
	}

	private static void label(Composite page, String text) {
		new Label(page, SWT.NONE).setText(text);
	}

	private Text text(Composite page, String key, String tip) {
		final Text text = new Text(page, SWT.BORDER);
		text.setToolTipText(tip);
		text.setData(KEY, key);
		text.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
		return text;
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
	public void initializeFrom(ILaunchConfiguration configuration) {
		try {
			experiment.setText(configuration.getAttribute(TrainingLaunch.EXPERIMENT, "")); //$NON-NLS-1$
			threads.setSelection(configuration.getAttribute(TrainingLaunch.THREADS, 0));
			command.setText(configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, "")); //$NON-NLS-1$
		} catch (CoreException e) {
			setErrorMessage(e.getStatus().getMessage());
		}
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(TrainingLaunch.EXPERIMENT, experiment.getText().strip());
		configuration.setAttribute(TrainingLaunch.THREADS, threads.getSelection());
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, command.getText().strip());
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

	@Override
	public String getName() {
		return Messages.tab_name;
	}

	@Override
	public String getId() {
		return "org.attune.ui.launch.training"; //$NON-NLS-1$
	}

	@Override
	public Image getImage() {
		return image;
	}
}
