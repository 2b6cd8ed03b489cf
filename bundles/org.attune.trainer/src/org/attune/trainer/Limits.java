// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

/** What no sensible request goes beyond. */
final class Limits {
	static final int EPOCHS = 1_000_000;
	static final int THREADS = 1024;

	private Limits() {
	}
}
