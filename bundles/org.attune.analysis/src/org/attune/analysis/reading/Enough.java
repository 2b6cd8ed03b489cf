// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

/** Thrown by who takes the items of a trace to end the reading; no failure. */
public final class Enough extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public Enough() {
		super(null, null, false, false);
	}
}
