// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.Optional;

import org.attune.core.study.Participations;
import org.attune.core.workspace.WorkspaceRuns;
import org.eclipse.core.runtime.CoreException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Finds services: the debug platform makes delegates itself, so nobody can hand them over. */
final class Service {
	private Service() {
	}

	static WorkspaceRuns runs() throws CoreException {
		return service(WorkspaceRuns.class);
	}

	static Participations participations() throws CoreException {
		return service(Participations.class);
	}

	private static <S> S service(Class<S> type) throws CoreException {
		final BundleContext context = FrameworkUtil.getBundle(Service.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(type)).map(context::getService)
				.orElseThrow(() -> Refusals.of(Messages.TrainingLaunchDelegate_noService));
	}
}
