// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Optional;

import org.attune.model.study.PrivacyClass;
import org.attune.model.study.RecordingDetail;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage.Literals;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;

/** What is recorded, what of it leaves the participant's machine, and where it goes. */
record RecordingPage(StudyTab tab) {
	private static final int KEY_LINES = 5;

	void create() {
		final Study study = tab.tools().document().study();
		final Rows recording = tab.rows(tab.section(Messages.recording_title, Messages.recording_description), study::getRecording);
		recording.choice(Literals.RECORDING__DETAIL, Messages.recording_detail, Messages.recording_detailTip,
				List.of(new Option(RecordingDetail.SUBMISSIONS, Messages.detail_submissions),
						new Option(RecordingDetail.INTERACTION, Messages.detail_interaction)));
		recording.check(Literals.RECORDING__MAY_PAUSE, Messages.recording_mayPause, Messages.recording_mayPauseTip);
		recording.checks(Literals.RECORDING__SHARES, Messages.recording_shares, Messages.recording_sharesTip,
				List.of(new Option(PrivacyClass.STRUCTURE, Messages.shares_structure),
						new Option(PrivacyClass.VALUE, Messages.shares_value),
						new Option(PrivacyClass.NAME, Messages.shares_name),
						new Option(PrivacyClass.TEXT, Messages.shares_text),
						new Option(PrivacyClass.IDENTITY, Messages.shares_identity)));
		final Composite section = tab.section(Messages.upload_title, Messages.upload_description);
		tab.add(new UploadSwitch(section, tab.tools()));
		final Rows upload = tab.rows(section, study::getUpload);
		upload.line(Literals.UPLOAD__ADDRESS, Messages.upload_address, Messages.upload_addressTip);
		upload.page(Literals.UPLOAD__PUBLIC_KEY, Messages.upload_key, Messages.upload_keyTip, KEY_LINES);
		tab.add(new KeyFile(section, tab.tools(), this::chosen));
	}

	private Optional<String> chosen(Button button) {
		return Optional.ofNullable(new FileDialog(button.getShell(), SWT.OPEN).open());
	}
}
