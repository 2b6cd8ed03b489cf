// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.trace.TraceReader;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Reads a day of the trace in the background, and again as long as it grows. */
final class DayJob extends Job {
	private static final long AGAIN_MILLIS = 2000;
	private final Supplier<Path> folder;
	private final Sentences sentences;
	private final Consumer<Day> done;
	private volatile LocalDate date = LocalDate.now();
	private volatile boolean following = true;
	private String read = ""; //$NON-NLS-1$

	/** @param folder
	 *            of the trace, which is another one while somebody takes part in a study
	 * @param done
	 *            takes each day that was read, in the job's thread */
	DayJob(Supplier<Path> folder, Sentences sentences, Consumer<Day> done) {
		super(Messages.day_job);
		this.folder = folder;
		this.sentences = sentences;
		this.done = done;
		setSystem(true);
		setPriority(DECORATE);
	}

	/** Reads a day, and follows it while it goes on. */
	void read(LocalDate other) {
		date = other;
		schedule();
	}

	/** Whether to look again and again for more. */
	void follow(boolean on) {
		following = on;
		if (on) {
			schedule();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		LocalDate wanted = date;
		try {
			read(wanted, monitor);
		} catch (IOException e) {
			return Status.warning(NLS.bind(Messages.day_unreadable, folder.get(), e.getMessage()), e);
		} finally {
			if (following && !monitor.isCanceled()) {
				schedule(AGAIN_MILLIS);
			}
		}
		return Status.OK_STATUS;
	}

	private void read(LocalDate wanted, IProgressMonitor monitor) throws IOException {
		DayEvents events = DayEvents.of(wanted);
		List<Path> segments = segments(events.from());
		String state = wanted + state(segments);
		if (state.equals(read)) {
			return;
		}
		for (Path segment : segments) {
			if (monitor.isCanceled()) {
				return;
			}
			TraceReader.read(segment, events);
		}
		read = state;
		done.accept(new Day(wanted, events.entries(sentences::of), events.count(), events.faults()));
	}

	/** Those that were written to since a moment. */
	private List<Path> segments(Instant since) throws IOException {
		List<Path> segments = new ArrayList<>();
		Path trace = folder.get();
		if (Files.isDirectory(trace)) {
			for (Path segment : new TraceReader(trace).segments()) {
				if (!Files.getLastModifiedTime(segment).toInstant().isBefore(since)) {
					segments.add(segment);
				}
			}
		}
		return segments;
	}

	private static String state(List<Path> segments) throws IOException {
		StringBuilder state = new StringBuilder();
		for (Path segment : segments) {
			state.append(segment.getFileName()).append(Files.size(segment));
		}
		return state.toString();
	}
}
