// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the upload stands.
 *
 * @param phase        what it is doing
 * @param acknowledged segments that the server has
 * @param waiting      segments that are to be sent
 * @param sent         bytes of the current segment that were handed over
 * @param size         bytes of the current segment; 0: none is being sent
 * @param last         when the server acknowledged the last segment
 * @param next         when it is tried again by itself
 * @param problem      what is wrong, with what can be done about it; empty: nothing
 */
public record UploadState(Phase phase, int acknowledged, int waiting, long sent, long size, Optional<Instant> last,
		Optional<Instant> next, String problem) {

	/** What the upload is doing. */
	public enum Phase {
		/** There is no study, or no consent to it. */
		OFF,
		/** It sends by itself, later. */
		RESTING,
		/** It makes the files that are to be sent. */
		PREPARING,
		SENDING,
		/** Sending failed and is tried again by itself. */
		RETRYING,
		/** Nothing is sent before a person did something. */
		STUCK
	}

	static final UploadState OFF = new UploadState(Phase.OFF, 0, 0, 0, 0, Optional.empty(), Optional.empty(), ""); //$NON-NLS-1$

	/** Nothing was looked at yet. */
	static UploadState until(Instant next) {
		return new UploadState(Phase.RESTING, 0, 0, 0, 0, Optional.empty(), Optional.of(next), ""); //$NON-NLS-1$
	}
}
