// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.attune.ui.editor.ModelStorage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Keeps the problem markers of experiments and studies up to date, open in an editor or not: a file that is added or changes is
 * checked in the background, all of them once at the beginning.
 */
final class ProblemMarkers implements IResourceChangeListener {
	private static final List<String> EXTENSIONS = Stream.of(ModelStorage.EXPERIMENTS, ModelStorage.STUDIES)
			.map(storage -> '.' + storage.extension()).toList();
	private final Set<IFile> waiting = ConcurrentHashMap.newKeySet();
	private final Job job = Job.createSystem(Messages.markers_checking, (ICoreRunnable) this::check);

	void begin() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		Job.createSystem(Messages.markers_checking, (ICoreRunnable) this::findAll).schedule();
	}

	private void findAll(IProgressMonitor monitor) throws CoreException {
		ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
			if (proxy.getType() == IResource.FILE && EXTENSIONS.stream().anyMatch(proxy.getName()::endsWith)) {
				await(proxy.requestResource());
			}
			return !proxy.isDerived();
		}, IResource.NONE);
		job.schedule();
	}

	private void await(IResource resource) {
		if (resource instanceof IFile file && ModelStorage.of(file).isPresent() && !file.isDerived()) {
			waiting.add(file);
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(delta -> {
				if (delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
					await(delta.getResource());
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.get().error(Messages.markers_failed, e);
		}
		if (!waiting.isEmpty()) {
			job.schedule();
		}
	}

	private void check(IProgressMonitor monitor) {
		for (IFile file : waiting.toArray(IFile[]::new)) {
			if (waiting.remove(file) && file.exists()) {
				update(file, monitor);
			}
		}
	}

	private static void update(IFile file, IProgressMonitor monitor) {
		final FileProblems problems = new FileProblems(file);
		final IWorkspace workspace = ResourcesPlugin.getWorkspace();
		try {
			problems.find(monitor);
			workspace.run(progress -> problems.mark(), file, IWorkspace.AVOID_UPDATE, monitor);
		} catch (CoreException e) {
			if (file.exists()) { // else it was deleted meanwhile, and nobody wants to know
				ILog.get().error(Messages.markers_failed, e);
			}
		}
	}
}
