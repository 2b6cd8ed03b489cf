// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.attune.analysis.RefusedException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The files that would leave, page by page. They are made in the background, anew for each choice, and gone with the preview.
 * UI thread only.
 */
final class ExportPreview extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Display display = getDisplay();
	private final Path folder;
	private final PseudonymKey key;
	private final Runnable changed;
	private final Text text;
	private final Label place;
	private final Combo file;
	private final Button back;
	private final Button forth;
	private Optional<ExportDraft> made = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private int asked;
	private int page;

	/** @param changed
	 *            called when the files are there, or not any more */
	ExportPreview(Composite parent, Path folder, PseudonymKey key, Runnable changed) {
		super(parent, SWT.NONE);
		this.folder = folder;
		this.key = key;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(this);
		file = createFile();
		place = new Label(this, SWT.NONE);
		place.setData(KEY, "export.place"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		back = turn(Messages.preview_back, "export.back", -1); //$NON-NLS-1$
		forth = turn(Messages.preview_forth, "export.forth", 1); //$NON-NLS-1$
		text = new Text(this, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setToolTipText(Messages.preview_tip);
		text.setData(KEY, "export.preview"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(text);
	}

	private Combo createFile() {
		Combo chooser = new Combo(this, SWT.READ_ONLY);
		chooser.setToolTipText(Messages.preview_fileTip);
		chooser.setData(KEY, "export.file"); //$NON-NLS-1$
		chooser.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.preview_fileTip;
			}
		});
		chooser.addListener(SWT.Selection, event -> turnTo(0));
		GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(chooser);
		return chooser;
	}

	private Button turn(String label, String id, int pages) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(label);
		button.setData(KEY, id);
		button.addListener(SWT.Selection, event -> turnTo(page + pages));
		return button;
	}

	/** The files, if they are those that were asked for last. */
	Optional<ExportDraft> ready() {
		return made;
	}

	/** Makes the files for another choice. */
	void show(ExportChoice choice) {
		end();
		empty(Messages.preview_busy);
		int number = asked;
		Job making = Job.createSystem(Messages.preview_busy, (ICoreRunnable) monitor -> make(choice, number, monitor));
		job = Optional.of(making);
		changed.run();
		making.schedule();
	}

	private void empty(String why) {
		place.setText(why);
		text.setText(""); //$NON-NLS-1$
		file.removeAll();
		for (Button button : new Button[] { back, forth }) {
			button.setEnabled(false);
		}
	}

	/** In the job's thread. */
	private void make(ExportChoice choice, int number, IProgressMonitor monitor) {
		try {
			Optional<ExportDraft> finished = ExportDraft.of(folder, choice, key, monitor::isCanceled);
			display.asyncExec(() -> arrived(finished, number));
		} catch (CancellationException e) {
			// another choice was made
		} catch (IOException | RefusedException e) {
			ILog.get().warn(Messages.preview_failed, e);
			display.asyncExec(() -> failed(e, number));
		}
	}

	private void failed(Exception e, int number) {
		if (!isDisposed() && number == asked) {
			empty(NLS.bind(Messages.preview_failed, e.getMessage()));
		}
	}

	/** A job that was over before it was cancelled comes here as well. */
	private void arrived(Optional<ExportDraft> finished, int number) {
		if (isDisposed() || number != asked) {
			finished.ifPresent(ExportPreview::discard);
			return;
		}
		made = finished;
		if (made.isEmpty()) {
			empty(Messages.preview_empty);
		}
		made.ifPresent(draft -> {
			file.setItems(draft.files().stream().map(DraftFile::name).toArray(String[]::new));
			file.select(0);
			turnTo(0);
		});
		changed.run();
	}

	private void turnTo(int other) {
		made.ifPresent(draft -> {
			DraftFile shown = draft.files().get(Math.max(0, file.getSelectionIndex()));
			page = Math.clamp(other, 0, shown.pages().size() - 1);
			show(shown);
		});
	}

	private void show(DraftFile shown) {
		try {
			text.setText(shown.page(page));
		} catch (IOException e) {
			text.setText(String.valueOf(e));
		}
		place.setText(NLS.bind(Messages.preview_place,
				new Object[] { format(shown.pages().get(page)), format(shown.end(page)), format(shown.size()) }));
		back.setEnabled(page > 0);
		forth.setEnabled(page + 1 < shown.pages().size());
	}

	private static String format(long bytes) {
		return String.format("%,d", bytes); //$NON-NLS-1$
	}

	/** Nothing is left behind. */
	void end() {
		asked++;
		job.ifPresent(Job::cancel);
		made.ifPresent(ExportPreview::discard);
		made = Optional.empty();
	}

	private static void discard(ExportDraft draft) {
		Job.createSystem(Messages.delete_busy, (ICoreRunnable) monitor -> delete(draft)).schedule();
	}

	private static void delete(ExportDraft draft) {
		try {
			draft.delete();
		} catch (IOException e) {
			ILog.get().warn(Messages.preview_failed, e);
		}
	}
}
