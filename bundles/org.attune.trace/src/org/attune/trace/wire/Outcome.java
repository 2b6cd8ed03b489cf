// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/** How a run ended, as its worker saw it. */
public enum Outcome {
	/** All epochs were trained. */
	FINISHED,
	/** Stopped on request at the end of an epoch. */
	STOPPED,
	/** Cancelled on request between two minibatches. */
	CANCELLED,
	/** The loss or a parameter became NaN or infinite. */
	DIVERGED,
	/** Java or native memory did not suffice. */
	OUT_OF_MEMORY,
	/** Anything else that ended the training. */
	FAILED,
	/** The request was refused before anything was trained; the message names field and remedy. */
	REJECTED
}
