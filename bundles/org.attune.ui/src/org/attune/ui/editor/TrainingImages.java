// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** How many images datasets have to train on, counted in the background the first time that one is asked for. */
final class TrainingImages {
	/** A path is typed key by key, and only the whole one is worth a look at the disk. */
	private static final int TYPING_MILLIS = 300;
	private final Map<String, OptionalLong> counted = new ConcurrentHashMap<>();
	private final Display display;
	private final Runnable news;
	private volatile String wanted = ""; //$NON-NLS-1$
	private final Job job = Job.createSystem(Messages.images_counting, (ICoreRunnable) this::count);

	/**
	 * @param news
	 *            called in the UI thread when something was counted
	 */
	TrainingImages(Display display, Runnable news) {
		this.display = display;
		this.news = news;
	}

	/** The number of images; empty while it is not known. Returns at once. */
	OptionalLong of(String dataset) {
		final String path = dataset == null ? "" : dataset.strip(); //$NON-NLS-1$
		if (!counted.containsKey(path) && !path.equals(wanted)) {
			wanted = path;
			job.cancel(); // nobody wants to know any more what it may be counting
			job.schedule(TYPING_MILLIS);
		}
		return counted.getOrDefault(path, OptionalLong.empty());
	}

	private void count(IProgressMonitor monitor) {
		final String path = wanted;
		final OptionalLong count = ImageCount.of(path, monitor);
		counted.put(path, count);
		if (count.isPresent() && !display.isDisposed()) {
			display.asyncExec(news);
		}
	}

	void end() {
		job.cancel();
	}
}
