// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/** An engine that says that it cannot repeat what it does. */
public final class UnrepeatableEngine extends PlainEngine {
	/** Why it cannot. */
	public static final String REASON = "atoms decay when they like";

	@Override
	public Determinism determinism() {
		return new Determinism(false, REASON);
	}
}
