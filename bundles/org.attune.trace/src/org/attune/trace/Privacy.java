// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

/** What a field may give away, from least to most. An export names the classes that may leave; all others stay. */
public enum Privacy {
	/** Ids, names and numbers of Attune itself: say nothing about who works, or on what. */
	STRUCTURE,
	/** Values of hyperparameters and metrics. */
	VALUE,
	/** Names that a person chose, workspace paths, and fingerprints of a person's files. */
	NAME,
	/** Free text. */
	TEXT,
	/** What a participant says about themselves. */
	IDENTITY
}
