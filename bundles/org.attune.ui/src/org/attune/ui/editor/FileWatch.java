// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Watches a file of the workspace: its content, its name, its end. Tells in the UI thread. */
final class FileWatch implements IResourceChangeListener {
	private final Display display;
	private final Listener listener;
	private volatile IFile file;

	/** What happens to the file. Called in the UI thread. */
	interface Listener {
		/** The content may be another one, be it by the editor's own saving. */
		void contentChanged();

		void moved(IFile target);

		void deleted();
	}

	FileWatch(IFile file, Display display, Listener listener) {
		this.file = file;
		this.display = display;
		this.listener = listener;
	}

	void begin() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	void end() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	IFile file() {
		return file;
	}

	void follow(IFile target) {
		file = target;
	}

	/** Has the workspace look whether the file changed on disk without its notice. */
	void lookAtDisk() {
		final IFile watched = file;
		if (!watched.isSynchronized(IResource.DEPTH_ZERO)) {
			final ICoreRunnable refresh = monitor -> watched.refreshLocal(IResource.DEPTH_ZERO, monitor);
			final Job job = Job.create(NLS.bind(Messages.watch_refreshing, watched.getName()), refresh);
			job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().refreshRule(watched));
			job.schedule();
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		final IResourceDelta delta = event.getDelta() == null ? null : event.getDelta().findMember(file.getFullPath());
		if (delta == null) {
			return;
		}
		if (delta.getKind() == IResourceDelta.REMOVED && delta.getMovedToPath() != null) {
			final IPath target = delta.getMovedToPath();
			tell(told -> told.moved(ResourcesPlugin.getWorkspace().getRoot().getFile(target)));
		} else if (delta.getKind() == IResourceDelta.REMOVED) {
			tell(Listener::deleted);
		} else if (delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
			tell(Listener::contentChanged);
		}
	}

	private void tell(Consumer<Listener> news) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> news.accept(listener));
		}
	}
}
