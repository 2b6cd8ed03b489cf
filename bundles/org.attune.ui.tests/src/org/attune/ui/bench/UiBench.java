// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** Prints the figures of the charts; not among the tests, which should not take minutes. */
final class UiBench {
	@Test
	void refresh() throws IOException {
		new RefreshBench().run();
	}

	@Test
	void heap() throws IOException {
		new HeapBench().run();
	}
}
