// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.attune.core.upload.TraceUploads;
import org.eclipse.core.runtime.ILog;
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
 * What waits to be sent, page by page, made of the files that will be sent. It is made in the background, and gone with the
 * preview. UI thread only.
 */
final class UploadPreview extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Display display = getDisplay();
	private final TraceUploads uploads;
	private final Text text;
	private final Label place;
	private final Button back;
	private final Button forth;
	private Optional<DraftFile> made = Optional.empty();
	private int page;

	UploadPreview(Composite parent, TraceUploads uploads) {
		super(parent, SWT.NONE);
		this.uploads = uploads;
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(this);
		place = new Label(this, SWT.NONE);
		place.setData(KEY, "upload.place"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		back = turn(Messages.preview_back, "upload.back", -1); //$NON-NLS-1$
		forth = turn(Messages.preview_forth, "upload.forth", 1); //$NON-NLS-1$
		text = new Text(this, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setToolTipText(Messages.upload_previewTip);
		text.setData(KEY, "upload.preview"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(text);
	}

	private Button turn(String label, String id, int pages) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(label);
		button.setData(KEY, id);
		button.setEnabled(false);
		button.addListener(SWT.Selection, event -> turnTo(page + pages));
		return button;
	}

	/** Makes the preview; called once. */
	void show() {
		place.setText(Messages.preview_busy);
		try {
			Path folder = Files.createTempDirectory("attune-upload"); //$NON-NLS-1$
			Path file = folder.resolve("preview.jsonl"); //$NON-NLS-1$
			addListener(SWT.Dispose, event -> delete(folder, file));
			uploads.preview(file).thenApply(count -> draft(folder, file)).whenComplete((draft, failure) -> display(draft, failure));
		} catch (IOException e) {
			place.setText(NLS.bind(Messages.preview_failed, e.getMessage()));
		}
	}

	private static DraftFile draft(Path folder, Path file) {
		try {
			return DraftFile.of(folder, file);
		} catch (IOException e) {
			throw new CompletionException(e);
		}
	}

	private void display(DraftFile draft, Throwable failure) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!isDisposed()) {
					arrived(draft, failure);
				}
			});
		}
	}

	private void arrived(DraftFile draft, Throwable failure) {
		if (failure != null) {
			Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
			place.setText(NLS.bind(Messages.preview_failed, cause.getMessage()));
		} else if (draft.size() == 0) {
			place.setText(Messages.upload_nothing);
		} else {
			made = Optional.of(draft);
			turnTo(0);
		}
	}

	private void turnTo(int other) {
		made.ifPresent(draft -> {
			page = Math.clamp(other, 0, draft.pages().size() - 1);
			try {
				text.setText(draft.page(page));
			} catch (IOException e) {
				text.setText(String.valueOf(e));
			}
			place.setText(NLS.bind(Messages.preview_place,
					new Object[] { format(draft.pages().get(page)), format(draft.end(page)), format(draft.size()) }));
			back.setEnabled(page > 0);
			forth.setEnabled(page + 1 < draft.pages().size());
		});
	}

	private static String format(long bytes) {
		return String.format("%,d", bytes); //$NON-NLS-1$
	}

	private static void delete(Path folder, Path file) {
		try {
			Files.deleteIfExists(file);
			Files.deleteIfExists(folder);
		} catch (IOException e) {
			ILog.get().warn(Messages.preview_failed, e);
		}
	}
}
