// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.analysis.reading.MetricPoint;

/** A table of what runs measured, a row per value. */
final class MetricTable {
	static final List<String> COLUMNS = List.of("run", "metric", "iteration", "epoch", "value", "elapsed_ms");

	private MetricTable() {
	}

	static void write(Path file, Collection<String> runs, ExportContext context) throws IOException {
		try (CsvFile table = new CsvFile(file, COLUMNS)) {
			for (String run : runs) {
				context.metrics(run, point -> table.row(cells(run, point)));
			}
		}
	}

	private static Map<String, String> cells(String run, MetricPoint point) {
		final Map<String, String> cells = new LinkedHashMap<>();
		cells.put("run", run);
		cells.put("metric", point.metric());
		cells.put("iteration", Long.toString(point.iteration()));
		cells.put("epoch", Integer.toString(point.epoch()));
		cells.put("value", Double.toString(point.value()));
		cells.put("elapsed_ms", Long.toString(point.elapsedMillis()));
		return cells;
	}
}
