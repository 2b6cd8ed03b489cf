// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;

/** Run As &gt; Deep Learning Training. */
public final class TrainingShortcut implements ILaunchShortcut2 {

	@Override
	public void launch(ISelection selection, String mode) {
		launch(SelectedExperiment.in(selection), mode);
	}

	@Override
	public void launch(IEditorPart editor, String mode) {
		launch(SelectedExperiment.in(editor), mode);
	}

	private static void launch(Optional<IFile> experiment, String mode) {
		experiment.ifPresentOrElse(file -> Training.start(file, mode), () -> Refusal.open(Messages.run_nothing));
	}

	/** None: the shortcut finds the configuration itself, so that the experiment is saved and checked before. */
	@Override
	public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
		return null;
	}

	/** None, see {@link #getLaunchConfigurations(ISelection)}. */
	@Override
	public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
		return null;
	}

	@Override
	public IResource getLaunchableResource(ISelection selection) {
		return SelectedExperiment.in(selection).orElse(null);
	}

	@Override
	public IResource getLaunchableResource(IEditorPart editor) {
		return SelectedExperiment.in(editor).orElse(null);
	}
}
