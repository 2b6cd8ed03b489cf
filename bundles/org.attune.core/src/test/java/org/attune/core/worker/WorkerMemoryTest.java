// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class WorkerMemoryTest {
	@Test
	void aLimitIsSharedBetweenHeapAndArrays() {
		assertEquals(List.of("-Xmx1000m", "-Dorg.bytedeco.javacpp.maxbytes=2200m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=2200m"),
				new WorkerMemory(2200).options());
	}

	@Test
	void withoutALimitTheWorkersOwnFlagsCount() {
		assertEquals(List.of(), new WorkerMemory(0).options());
	}
}
