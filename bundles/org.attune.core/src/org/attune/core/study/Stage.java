// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

/** Where a participant is on their way through a study. The names are written to files and traces. */
public enum Stage {
	CONSENT,
	PAGES,
	BACKGROUND,
	TUNING,
	FINAL_CHOICE,
	CLOSING,
	THANKS,
	WITHDRAWN
}
