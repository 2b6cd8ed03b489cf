// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.attune.core.trace.Recorder;
import org.attune.trace.FileEvent.FileOpened;
import org.attune.trace.FileEvent.FileSaved;
import org.attune.trace.TraceEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Takes sizes and SHA-256 of files in the background and records them. Safe for any thread. */
final class Fingerprints {
	private static final int BUFFER = 1 << 16;
	private final Recorder recorder;

	Fingerprints(Recorder recorder) {
		this.recorder = recorder;
	}

	/** What is known of a content. */
	private interface Event {
		TraceEvent of(String path, long size, String hash);
	}

	void opened(IFile file) {
		schedule(file, FileOpened::new);
	}

	void saved(IFile file) {
		schedule(file, (path, size, hash) -> new FileSaved(path, size, hash, null));
	}

	private void schedule(IFile file, Event event) {
		if (recorder.state() != Recorder.State.OFF) {
			final Job job = Job.createSystem(Messages.files_job, (ICoreRunnable) monitor -> take(file, event));
			job.setPriority(Job.DECORATE);
			job.schedule();
		}
	}

	private void take(IFile file, Event event) {
		final MessageDigest sha = sha256();
		try (InputStream content = new DigestInputStream(file.getContents(true), sha)) {
			long size = 0;
			final byte[] buffer = new byte[BUFFER];
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				size += read;
			}
			recorder.record(event.of(file.getFullPath().toString(), size, HexFormat.of().formatHex(sha.digest())));
		} catch (CoreException | IOException e) {
			ILog.get().info(NLS.bind(Messages.files_unreadable, file.getFullPath(), e.getMessage()));
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}
}
