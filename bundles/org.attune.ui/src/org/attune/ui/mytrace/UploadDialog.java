// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.attune.core.trace.Recorder;
import org.attune.core.upload.TraceUploads;
import org.attune.core.upload.UploadPolicy;
import org.attune.core.upload.UploadState;
import org.attune.core.upload.UploadState.Phase;
import org.attune.ui.guidance.Guidance;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The upload to a study: what would leave, consent to it and withdrawal, how far it is, and stopping it. UI thread only. */
final class UploadDialog extends TitleAreaDialog {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int SETTINGS = IDialogConstants.CLIENT_ID;
	private static final int CONSENT = SETTINGS + 1;
	private static final int SEND = CONSENT + 1;
	private static final int STOP = SEND + 1;
	private static final int WIDTH = 760;
	private static final int FINE = 1000;
	private final Recorder recorder;
	private final TraceUploads uploads;
	private final Optional<UploadPolicy> policy;
	private final Display display = Display.getCurrent();
	private final AtomicBoolean asked = new AtomicBoolean();
	private final Runnable changed = this::stateChanged;
	private UploadPreview preview;
	private Label state;
	private ProgressBar progress;

	UploadDialog(Shell parent, Recorder recorder, TraceUploads uploads) {
		super(parent);
		this.recorder = recorder;
		this.uploads = uploads;
		this.policy = uploads.policy();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.upload_title);
		shell.setData(KEY, "upload"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.upload_title);
		setMessage(policy.isPresent() ? Messages.upload_message : Messages.upload_noStudy);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Guidance.UPLOAD.explain(area);
		Label terms = label(area, "upload.terms", policy.map(UploadText::consent).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(terms);
		preview = new UploadPreview(area, uploads);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 240).applyTo(preview);
		progress = new ProgressBar(area, SWT.HORIZONTAL);
		progress.setMaximum(FINE);
		progress.setToolTipText(Messages.upload_progressTip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
		state = label(area, "upload.state", ""); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, convertHeightInCharsToPixels(4)).applyTo(state);
		return area;
	}

	private static Label label(Composite area, String key, String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		label.setData(KEY, key);
		return label;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		button(parent, SETTINGS, Messages.upload_settings, Messages.upload_settingsTip, "upload.settings"); //$NON-NLS-1$
		button(parent, CONSENT, Messages.upload_withdraw, Messages.upload_withdrawTip, "upload.consent"); //$NON-NLS-1$
		button(parent, SEND, Messages.upload_send, Messages.upload_sendTip, "upload.send"); //$NON-NLS-1$
		button(parent, STOP, Messages.upload_stop, Messages.upload_stopTip, "upload.stop"); //$NON-NLS-1$
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
		uploads.addListener(changed);
		getShell().addListener(SWT.Dispose, event -> uploads.removeListener(changed));
		policy.ifPresent(study -> preview.show());
		show();
	}

	private void button(Composite parent, int id, String text, String tip, String key) {
		Button button = createButton(parent, id, text, false);
		button.setToolTipText(tip);
		button.setData(KEY, key);
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
		case SETTINGS -> openSettings();
		case CONSENT -> consent();
		case SEND -> uploads.uploadNow();
		case STOP -> uploads.cancel();
		default -> super.buttonPressed(button);
		}
		if (getShell() != null) {
			show();
		}
	}

	private void openSettings() {
		Shell parent = getParentShell();
		close();
		PreferencesUtil.createPreferenceDialogOn(parent, UploadPage.ID, null, null).open();
	}

	/** What is agreed to is what stands above. */
	private void consent() {
		if (uploads.consented()) {
			uploads.withdraw();
		} else {
			policy.ifPresent(study -> uploads.giveConsent(UploadText.consent(study)));
		}
	}

	/** From any thread, up to thousands of times a second. */
	private void stateChanged() {
		if (!display.isDisposed() && asked.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				asked.set(false);
				if (!state.isDisposed()) {
					show();
				}
			});
		}
	}

	private void show() {
		UploadState now = uploads.state();
		boolean consented = uploads.consented();
		boolean busy = now.phase() == Phase.SENDING || now.phase() == Phase.PREPARING;
		state.setText(recorder.consented() ? UploadText.of(now) : Messages.upload_notRecorded);
		progress.setSelection(now.size() == 0 ? 0 : (int) (FINE * now.sent() / now.size()));
		getButton(CONSENT).setText(consented ? Messages.upload_withdraw : Messages.upload_agree);
		getButton(CONSENT).setToolTipText(consented ? Messages.upload_withdrawTip : Messages.upload_agreeTip);
		getButton(CONSENT).setEnabled(policy.isPresent() && recorder.consented());
		getButton(SEND).setEnabled(consented && !busy);
		getButton(STOP).setEnabled(consented && busy);
	}
}
