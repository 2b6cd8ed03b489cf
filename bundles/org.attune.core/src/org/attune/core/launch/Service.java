// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.Optional;

import org.attune.core.workspace.WorkspaceRuns;
import org.eclipse.core.runtime.CoreException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Finds the service that keeps the runs: the debug platform makes delegates itself, so nobody can hand it to them. */
final class Service {
	private Service() {
	}

	static WorkspaceRuns runs() throws CoreException {
		final BundleContext context = FrameworkUtil.getBundle(Service.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(WorkspaceRuns.class)).map(context::getService)
				.orElseThrow(() -> Refusals.of(Messages.TrainingLaunchDelegate_noService));
	}
}
