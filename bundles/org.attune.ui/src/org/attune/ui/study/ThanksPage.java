// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Objects;

import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.trace.Recorder;
import org.attune.core.upload.TraceUploads;
import org.attune.core.upload.UploadPolicy;
import org.attune.ui.mytrace.MyTraceView;
import org.attune.ui.mytrace.TraceDialogs;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;

/** The end: thanks, a look at what was recorded, and the ways in which that gets to the researcher. */
final class ThanksPage implements StudyPage {
	private final Participations participations;
	private final Participation participation;
	private final IWorkbenchPage page;
	private final Way way;
	private Button first;

	ThanksPage(Participations participations, Participation participation, IWorkbenchPage page, Way way) {
		this.participations = participations;
		this.participation = participation;
		this.page = page;
		this.way = way;
	}

	@Override
	public void create(PageArea area) {
		final boolean upload = participation.study().getUpload() != null;
		final String thanks = Objects.toString(participation.study().getThanks(), ""); //$NON-NLS-1$
		final ReadingText text = new ReadingText(area.body(), Messages.thanks_title,
				Paragraphs.of(thanks, upload ? Messages.thanks_upload : Messages.thanks_export));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(text.control());
		final Composite row = new Composite(area.body(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
		first = button(row, "trace", Messages.thanks_trace, Messages.thanks_traceTip, this::showTrace); //$NON-NLS-1$
		button(row, "export", Messages.thanks_exportButton, Messages.thanks_exportTip, //$NON-NLS-1$
				() -> TraceDialogs.export(way.shell(), service(Recorder.class)));
		if (upload) {
			button(row, "upload", Messages.thanks_uploadButton, Messages.thanks_uploadTip, //$NON-NLS-1$
					this::upload);
		}
		area.button("leave", Messages.thanks_leave, Messages.thanks_leaveTip, this::leave); //$NON-NLS-1$
	}

	/** Where to, and encrypted for whom, the study says. */
	private void upload() {
		final TraceUploads uploads = service(TraceUploads.class);
		final Recorder recorder = service(Recorder.class);
		final Shell shell = way.shell();
		way.step(() -> {
			uploads.use(UploadPolicy.of(participation.study()));
			shell.getDisplay().asyncExec(() -> TraceDialogs.upload(shell, recorder, uploads));
		});
	}

	private static Button button(Composite row, String key, String label, String tip, Runnable action) {
		final Button button = new Button(row, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(tip);
		button.setData(PageArea.KEY, "study." + key); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private <T> T service(Class<T> type) {
		return page.getWorkbenchWindow().getService(type);
	}

	private void showTrace() {
		try {
			page.showView(MyTraceView.ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	/** Whoever leaves without a thought for the data finds it only by the path, so that is said once more. */
	private void leave() {
		Confirmation.ask(way.shell(), Messages.thanks_leaveTitle, Messages.thanks_leaveText, Messages.thanks_leave,
				() -> way.step(participations::leave));
	}

	@Override
	public void setFocus() {
		first.setFocus();
	}
}
