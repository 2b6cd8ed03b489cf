// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.time.Duration;

/** Does one thing after another, never two at once. Safe for any thread. */
interface Agenda {
	/** Does it after what was asked for before, as soon as it can be. */
	void now(Runnable task);

	/** Does it after some time, in place of whatever was asked for later. */
	void later(Runnable task, Duration delay);

	/** Does nothing any more, and interrupts what is under way. Does not wait for it. */
	void end();
}
