// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.attune.core.upload.UploadPolicy;
import org.attune.core.upload.UploadState;
import org.attune.trace.Privacy;
import org.eclipse.osgi.util.NLS;

/** The upload in words. */
final class UploadText {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
			.withZone(ZoneId.systemDefault());

	private UploadText() {
	}

	/** What a person agrees to: what leaves, in which form, and where to. */
	static String consent(UploadPolicy policy) {
		StringBuilder text = new StringBuilder(NLS.bind(Messages.upload_consent, policy.study(), policy.address()));
		for (Privacy privacy : Privacy.values()) {
			if (policy.leaving().contains(privacy)) {
				text.append("\n\u2022 ").append(ExportDialog.label(privacy).replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		return text.append('\n').append(policy.leaving().contains(Privacy.NAME) ? Messages.upload_names : Messages.upload_pseudonyms)
				.append(' ').append(policy.publicKey().isPresent() ? Messages.upload_encrypted : Messages.upload_open).toString();
	}

	/** Where it stands. */
	static String of(UploadState state) {
		String done = state.last().map(last -> NLS.bind(Messages.upload_done, state.acknowledged(), time(last)))
				.orElse(Messages.upload_none);
		String now = switch (state.phase()) {
		case OFF -> Messages.upload_off;
		case PREPARING -> Messages.upload_preparing;
		case SENDING -> NLS.bind(Messages.upload_sending, new Object[] { state.sent(), state.size(), state.waiting() });
		case RESTING, RETRYING, STUCK -> (done + ' ' + state.next().map(next -> NLS.bind(Messages.upload_next, time(next))).orElse("")).strip(); //$NON-NLS-1$
		};
		return state.problem().isEmpty() ? now : now + '\n' + state.problem();
	}

	private static String time(Instant instant) {
		return TIME.format(instant);
	}
}
