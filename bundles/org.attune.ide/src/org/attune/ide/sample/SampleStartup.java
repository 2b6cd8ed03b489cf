// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.sample;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Puts a project to try things on into a workspace that has none, and opens its experiment. */
public final class SampleStartup implements IStartup {
	@Override
	public void earlyStartup() {
		if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
			create(new SampleProject());
		}
	}

	private static void create(SampleProject sample) {
		final Job job = Job.create(Messages.SampleStartup_creating, sample::create);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.addJobChangeListener(new DoneListener(() -> open(sample)));
		job.schedule();
	}

	private static void open(SampleProject sample) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			final var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window == null || window.getActivePage() == null) {
				return;
			}
			try {
				IDE.openEditor(window.getActivePage(), sample.experiment());
				BasicNewResourceWizard.selectAndReveal(sample.experiment(), window);
			} catch (PartInitException e) {
				ILog.get().error(Messages.SampleStartup_notOpened, e);
			}
		});
	}
}
