// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class HardwareJsonTest {
	@Test
	void aWholeAnswerIsUnderstood() {
		final HardwareReport report = HardwareJson.report("""
				{"devices":{"auto":"cuda:0","reason":"GPU 0 trains.","gpus":[{"device":"cuda:0","name":"Tesla T4","driver":"535.1",\
				"capability":"7.5","memoryTotal":16,"memoryFree":4,"usable":true,"obstacle":""}]},"device":"cuda:0",\
				"environment":{"backend":"CUDA"},"memoryLimit":7,"speed":{"productMillis":1.5,"productGigaflops":2,\
				"convolutionMillis":3,"convolutionGigaflops":4},"problems":["a"]}""");
		assertEquals(new HardwareReport("cuda:0", "GPU 0 trains.", Map.of("backend", "CUDA"), 7,
				List.of(new HardwareReport.Gpu("cuda:0", "Tesla T4", "535.1", 4, 16, "")),
				Optional.of(new HardwareReport.Speed(1.5, 2, 3, 4)), List.of("a")), report);
	}

	@Test
	void whereNothingCouldBeLoadedThereAreProblemsAlone() {
		final HardwareReport report = HardwareJson
				.report("{\"devices\":{\"reason\":\"r\",\"gpus\":[]},\"device\":\"cpu\",\"problems\":[\"no library\"]}");
		assertEquals(Map.of(), report.environment());
		assertEquals(Optional.empty(), report.speed());
		assertEquals(List.of("no library"), report.problems());
	}

	@Test
	void anythingElseIsRefused() {
		assertThrows(RuntimeException.class, () -> HardwareJson.report("{\"type\":\"ready\"}"));
	}
}
