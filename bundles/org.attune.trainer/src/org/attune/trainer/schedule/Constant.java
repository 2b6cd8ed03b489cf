// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

/** The learning rate as it was set. */
record Constant() implements Schedule {
	@Override
	public double factor(long iteration) {
		return 1;
	}
}
