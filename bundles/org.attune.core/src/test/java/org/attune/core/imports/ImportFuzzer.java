// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import java.time.Instant;
import java.util.List;

import org.attune.trace.wire.TaskSpec;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Reads what a fuzzer makes up as a table of runs: each column as what its name says, or as what the fuzzer chooses. */
public final class ImportFuzzer {
	private static final TaskSpec TASK = new TaskSpec("generated:shapes", 32, "lenet", 7);

	private ImportFuzzer() {
	}

	/** Called by the fuzzer for each input. */
	public static void fuzzerTestOneInput(FuzzedDataProvider data) {
		final boolean chosen = data.consumeBoolean();
		final List<Integer> choices = List.of(data.consumeInt(0, 30), data.consumeInt(0, 30), data.consumeInt(0, 30));
		try {
			final CsvTable table = CsvTable.parse("runs.csv", data.consumeRemainingAsString());
			final List<ColumnRole> roles = table.header().stream().map(ColumnRole::guess).toList();
			importAs(table, chosen && roles.size() == choices.size()
					? choices.stream().map(choice -> ColumnRole.all().get(choice % ColumnRole.all().size())).toList() : roles);
		} catch (ImportException refused) {
			refused.getMessage();
		}
	}

	private static void importAs(CsvTable table, List<ColumnRole> roles) throws ImportException {
		if (RunTables.fault(roles).isEmpty()) {
			RunTables.runs(table, roles, "/p/shapes.tuning", TASK, Instant.EPOCH);
		}
	}
}
