// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.trace.wire.TaskSpec;

/** Reads what a fuzzer makes up as a table of runs: each column as what its name says, or as what the fuzzer chooses. */
public final class ImportFuzzer {
	private static final int CHOSEN = 3;
	private static final TaskSpec TASK = new TaskSpec("generated:shapes", 32, "lenet", 7);

	private ImportFuzzer() {
	}

	/** Called by the fuzzer for each input: what three columns hold, where the first byte is not 0, and then the text. */
	public static void fuzzerTestOneInput(byte[] input) {
		final int from = Math.min(1 + CHOSEN, input.length);
		final String text = new String(input, from, input.length - from, StandardCharsets.UTF_8);
		try {
			final CsvTable table = CsvTable.parse("runs.csv", text);
			final boolean chosen = table.header().size() == CHOSEN && input[0] != 0;
			importAs(table, chosen ? IntStream.rangeClosed(1, CHOSEN).mapToObj(column -> chosen(input[column])).toList()
					: table.header().stream().map(ColumnRole::guess).toList());
		} catch (ImportException refused) {
			refused.getMessage();
		}
	}

	private static ColumnRole chosen(byte decision) {
		final List<ColumnRole> all = ColumnRole.all();
		return all.get(Math.floorMod(decision, all.size()));
	}

	private static void importAs(CsvTable table, List<ColumnRole> roles) throws ImportException {
		if (RunTables.fault(roles).isEmpty()) {
			RunTables.runs(table, roles, "/p/shapes.tuning", TASK, Instant.EPOCH);
		}
	}
}
