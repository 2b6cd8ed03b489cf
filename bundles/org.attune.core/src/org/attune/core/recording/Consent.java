// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import java.time.Instant;
import java.util.Optional;

/** Keeps the person's answer to whether their work may be recorded. */
interface Consent {
	/** An answer. @param version of the text that was asked */
	record Answer(boolean given, String version, Instant time) {
	}

	/** The last answer; empty if the question was never answered, or what is kept cannot be understood. */
	Optional<Answer> answer();

	/** Keeps an answer; returns before it is on the disk. */
	void keep(Answer answer);
}
