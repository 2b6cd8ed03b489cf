// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.util.Optional;

import org.attune.core.upload.UploadException.Kind;
import org.attune.trace.Pseudonyms;

/**
 * The key of a study's pseudonyms. One that is gone is not replaced in silence: the pseudonyms so far would have nothing to
 * do with those to come.
 */
final class PseudonymKey {
	private final String study;
	private final StudyKeys keys;

	PseudonymKey(String study, StudyKeys keys) {
		this.study = study;
		this.keys = keys;
	}

	/**
	 * The pseudonyms that go on with those of the journal.
	 *
	 * @throws UploadException if the key cannot be had, or is another one by now
	 */
	Pseudonyms pseudonyms(UploadJournal open) throws IOException, UploadException {
		final Optional<byte[]> known = key();
		final Optional<String> participant = open.participant();
		if (known.isEmpty() && participant.isPresent()) {
			throw new UploadException(Kind.REFUSED, Messages.bind(Messages.Uploader_keyLost, study));
		}
		final Pseudonyms pseudonyms = Pseudonyms.under(known.isPresent() ? known.get() : newKey());
		final String self = Preparation.participant(pseudonyms);
		if (participant.isEmpty()) {
			open.participates(self);
		} else if (!participant.get().equals(self)) {
			throw new UploadException(Kind.REFUSED, Messages.bind(Messages.Uploader_keyLost, study));
		}
		return pseudonyms;
	}

	private Optional<byte[]> key() throws UploadException {
		try {
			return keys.find(study);
		} catch (IOException e) {
			throw locked(e);
		}
	}

	private byte[] newKey() throws UploadException {
		try {
			return keys.create(study);
		} catch (IOException e) {
			throw locked(e);
		}
	}

	static UploadException locked(IOException e) {
		return new UploadException(Kind.REFUSED, Messages.bind(Messages.Uploader_locked, e.getMessage()), Optional.empty(), e);
	}
}
