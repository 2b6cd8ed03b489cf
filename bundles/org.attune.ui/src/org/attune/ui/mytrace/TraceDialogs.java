// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import org.attune.core.trace.Recorder;
import org.attune.core.upload.TraceUploads;
import org.eclipse.swt.widgets.Shell;

/** The ways on which a recording leaves the machine, each with a look at what would leave. UI thread only. */
public final class TraceDialogs {
	private TraceDialogs() {
	}

	/** Writes it to files. */
	public static void export(Shell parent, Recorder recorder) {
		new ExportDialog(parent, recorder, PseudonymKey.own()).open();
	}

	/** Sends it to a study. */
	public static void upload(Shell parent, Recorder recorder, TraceUploads uploads) {
		new UploadDialog(parent, recorder, uploads).open();
	}
}
