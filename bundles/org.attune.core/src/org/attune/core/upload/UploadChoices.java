// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.time.Instant;
import java.util.Optional;

/** Keeps which study receives the trace, and what the person agreed to. Safe for any thread. */
interface UploadChoices {
	/** The study; empty where there is none, or what is kept cannot be understood. */
	Optional<UploadPolicy> policy();

	/** @param policy empty: no study */
	void keep(Optional<UploadPolicy> policy);

	/** Whether the person agreed to exactly this policy, and did not withdraw that. */
	boolean agreed(UploadPolicy policy);

	/** @param text what the person read and agreed to */
	void agree(UploadPolicy policy, String text, Instant time);

	void withdraw(UploadPolicy policy);
}
