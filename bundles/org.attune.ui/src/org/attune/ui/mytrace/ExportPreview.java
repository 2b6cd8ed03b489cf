// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.trace.Privacy;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The file that would leave, page by page. It is made in the background, anew for each choice, and gone with the preview.
 * UI thread only.
 */
final class ExportPreview extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Display display = getDisplay();
	private final Path folder;
	private final Runnable changed;
	private final Text text;
	private final Label place;
	private final Button back;
	private final Button forth;
	private Optional<Made> made = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private int page;

	private record Made(Path file, List<Long> pages, long size) {
	}

	/** @param changed
	 *            called when the file is there, or not any more */
	ExportPreview(Composite parent, Path folder, Runnable changed) {
		super(parent, SWT.NONE);
		this.folder = folder;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(this);
		place = new Label(this, SWT.NONE);
		place.setData(KEY, "export.place"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		back = turn(Messages.preview_back, "export.back", -1); //$NON-NLS-1$
		forth = turn(Messages.preview_forth, "export.forth", 1); //$NON-NLS-1$
		text = new Text(this, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setToolTipText(Messages.preview_tip);
		text.setData(KEY, "export.preview"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(text);
	}

	private Button turn(String label, String key, int pages) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(label);
		button.setData(KEY, key);
		button.addListener(SWT.Selection, event -> turnTo(page + pages));
		return button;
	}

	/** The file, if it is the one that was asked for last. */
	Optional<Path> ready() {
		return made.map(Made::file);
	}

	/** Makes the file for another choice. */
	void show(Set<Privacy> leaving) {
		discard();
		place.setText(Messages.preview_busy);
		text.setText(""); //$NON-NLS-1$
		TraceExport export = new TraceExport(folder, leaving);
		Job making = Job.createSystem(Messages.preview_busy, (ICoreRunnable) monitor -> make(export, monitor));
		job = Optional.of(making);
		changed.run();
		making.schedule();
	}

	/** In the job's thread. */
	private void make(TraceExport export, IProgressMonitor monitor) {
		try {
			Path file = Files.createTempFile("attune-trace", ".jsonl"); //$NON-NLS-1$ //$NON-NLS-2$
			Made finished = new Made(file, export.write(file, monitor), Files.size(file));
			display.asyncExec(() -> arrived(finished, monitor));
		} catch (IOException e) {
			ILog.get().warn(Messages.preview_failed, e);
			display.asyncExec(() -> failed(e));
		}
	}

	private void failed(IOException e) {
		if (!isDisposed()) {
			place.setText(NLS.bind(Messages.preview_failed, e.getMessage()));
		}
	}

	private void arrived(Made finished, IProgressMonitor monitor) {
		if (isDisposed() || monitor.isCanceled()) {
			delete(finished.file());
			return;
		}
		made = Optional.of(finished);
		turnTo(0);
		changed.run();
	}

	private void turnTo(int other) {
		made.ifPresent(file -> {
			page = Math.clamp(other, 0, Math.max(0, file.pages().size() - 1));
			show(file, page);
		});
	}

	/** A page is a few dozen kilobytes. */
	private void show(Made file, int number) {
		long from = file.pages().isEmpty() ? 0 : file.pages().get(number);
		long to = number + 1 < file.pages().size() ? file.pages().get(number + 1) : file.size();
		try (RandomAccessFile bytes = new RandomAccessFile(file.file().toFile(), "r")) { //$NON-NLS-1$
			byte[] part = new byte[(int) (to - from)];
			bytes.seek(from);
			bytes.readFully(part);
			text.setText(new String(part, StandardCharsets.UTF_8));
		} catch (IOException e) {
			text.setText(String.valueOf(e));
		}
		place.setText(file.size() == 0 ? Messages.preview_empty
				: NLS.bind(Messages.preview_place, new Object[] { format(from), format(to), format(file.size()) }));
		back.setEnabled(number > 0);
		forth.setEnabled(number + 1 < file.pages().size());
	}

	private static String format(long bytes) {
		return String.format("%,d", bytes); //$NON-NLS-1$
	}

	/** Nothing is left behind. */
	void end() {
		discard();
	}

	private void discard() {
		job.ifPresent(Job::cancel);
		made.ifPresent(file -> delete(file.file()));
		made = Optional.empty();
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			ILog.get().warn(Messages.preview_failed, e);
		}
	}
}
