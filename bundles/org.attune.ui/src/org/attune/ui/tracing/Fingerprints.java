// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.attune.core.trace.Recorder;
import org.attune.trace.FileEvent.FileOpened;
import org.attune.trace.FileEvent.FileSaved;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * Takes sizes and SHA-256 of files in the background, one after the other, and records them. What an open file held is
 * kept in memory, to say how much of it a saving changed, and leaves it in no other way. Safe for any thread.
 */
final class Fingerprints {
	private final Recorder recorder;
	private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
	private final Job job = Job.createSystem(Messages.files_job, (ICoreRunnable) monitor -> work());
	/** Only the job reads and writes it. */
	private final Map<IFile, Content> open = new HashMap<>();

	Fingerprints(Recorder recorder) {
		this.recorder = recorder;
		job.setPriority(Job.DECORATE);
	}

	void opened(IFile file) {
		ifRecording(() -> read(file).ifPresent(now -> {
			open.put(file, now);
			recorder.record(new FileOpened(path(file), now.size(), now.hash()));
		}));
	}

	void saved(IFile file) {
		ifRecording(() -> read(file).ifPresent(now -> {
			final OptionalLong changed = Optional.ofNullable(open.put(file, now)).map(now::changedFrom)
					.orElseGet(OptionalLong::empty);
			recorder.record(new FileSaved(path(file), now.size(), now.hash(),
					changed.isPresent() ? changed.getAsLong() : null));
		}));
	}

	/** No editor has the file any more. */
	void closed(IFile file) {
		soon(() -> open.remove(file));
	}

	private void ifRecording(Runnable task) {
		if (recorder.state() != Recorder.State.OFF) {
			soon(task);
		}
	}

	private void soon(Runnable task) {
		waiting.add(task);
		job.schedule();
	}

	private void work() {
		for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
			task.run();
		}
	}

	private static Optional<Content> read(IFile file) {
		try (InputStream content = file.getContents(true)) {
			return Optional.of(Content.of(content));
		} catch (CoreException | IOException e) {
			ILog.get().info(NLS.bind(Messages.files_unreadable, file.getFullPath(), e.getMessage()));
			return Optional.empty();
		}
	}

	private static String path(IFile file) {
		return file.getFullPath().toString();
	}
}
