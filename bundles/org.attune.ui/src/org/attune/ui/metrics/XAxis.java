// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/** What the horizontal axis counts. */
enum XAxis {
	ITERATION(Messages.axis_iteration), EPOCH(Messages.axis_epoch);

	private final String title;

	XAxis(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}
}
