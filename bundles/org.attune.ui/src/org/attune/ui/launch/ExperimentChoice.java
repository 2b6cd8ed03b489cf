// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** Lets a person pick an experiment of the workspace. */
final class ExperimentChoice {
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private final Shell shell;

	ExperimentChoice(Shell shell) {
		this.shell = shell;
	}

	/** The picked experiment; empty where the person picked none. */
	Optional<IFile> choose(Optional<IFile> before) {
		final ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(shell, new WorkbenchLabelProvider(),
				new BaseWorkbenchContentProvider());
		dialog.setTitle(Messages.choice_title);
		dialog.setMessage(Messages.choice_message);
		dialog.setAllowMultiple(false);
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		dialog.addFilter(new Experiments());
		dialog.setValidator(selection -> selection.length == 1 && selection[0] instanceof IFile
				? new Status(Status.OK, BUNDLE, "") //$NON-NLS-1$
				: new Status(Status.ERROR, BUNDLE, "")); //$NON-NLS-1$
		before.ifPresent(dialog::setInitialSelection);
		return dialog.open() == Window.OK ? Optional.of((IFile) dialog.getFirstResult()) : Optional.empty();
	}

	/** Experiments, and what may contain some. */
	private static final class Experiments extends ViewerFilter {
		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			return element instanceof IContainer container && container.isAccessible()
					|| element instanceof IFile file && SelectedExperiment.EXTENSION.equals(file.getFileExtension());
		}
	}
}
