// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.export.mlflow.LogBatch.Point;
import org.junit.jupiter.api.Test;

/** The first sample is what MLflow's own Java client sends. */
class LogBatchTest {
	@Test
	void theJsonIsThatOfMlflowsOwnClient() {
		final LogBatch batch = new LogBatch("r1",
				List.of(new Point("val_acc", Double.NaN, 1700000000001L, 3), new Point("loss", 0.25,
						1700000000001L, 3)),
				Map.of("lr", "0.001"), Map.of("seed", "1"));
		assertEquals("{\"run_id\":\"r1\",\"metrics\":[{\"key\":\"val_acc\",\"value\":\"NaN\",\"timestamp\":\"1700000000001\",\"step\":\"3\"},"
				+ "{\"key\":\"loss\",\"value\":0.25,\"timestamp\":\"1700000000001\",\"step\":\"3\"}],"
				+ "\"params\":[{\"key\":\"lr\",\"value\":\"0.001\"}],\"tags\":[{\"key\":\"seed\",\"value\":\"1\"}]}", batch.toJson());
	}

	@Test
	void infinitiesAreStringsAsWell() {
		final String json = LogBatch.ofMetrics("r", List.of(new Point("l", Double.NEGATIVE_INFINITY, 1, 1))).toJson();
		assertTrue(json.contains("\"value\":\"-Infinity\""), json);
	}

	@Test
	void parametersAndTagsComeByTheHundred() {
		final List<LogBatch> batches = LogBatch.ofEntries("r", entries(250, "x"), entries(100, "x"));
		assertEquals(List.of(100, 100, 50, 0), batches.stream().map(batch -> batch.params().size()).toList());
		assertEquals(100, batches.getLast().tags().size());
	}

	@Test
	void aRequestStaysBelowAMegabyte() {
		final List<LogBatch> batches = LogBatch.ofEntries("r", Map.of(), entries(100, "\u20ac".repeat(9000)));
		assertTrue(batches.size() > 1);
		batches.forEach(batch -> assertTrue(batch.toJson().getBytes(StandardCharsets.UTF_8).length < 1_000_000));
	}

	@Test
	void valuesAreCutAndKeysHaveTheSignsThatMlflowTakes() {
		final String json = LogBatch.ofEntries("r", Map.of("a:b" + "c".repeat(300), "v".repeat(600)),
				Map.of()).getFirst().toJson();
		assertTrue(json.contains("\"key\":\"a_b" + "c".repeat(247) + "\",\"value\":\"" + "v".repeat(500) + "\""), json);
	}

	private static Map<String, String> entries(int count, String value) {
		final Map<String, String> entries = new LinkedHashMap<>();
		for (int index = 0; index < count; index++) {
			entries.put("k" + index, value);
		}
		return entries;
	}
}
