// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/** Images and targets where the engine computes; its memory is the engine's and is given back by closing it. */
public interface Batch extends AutoCloseable {
	@Override
	void close();
}
