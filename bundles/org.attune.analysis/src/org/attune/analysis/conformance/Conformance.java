// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.analysis.RefusedException;
import org.attune.analysis.export.Format;

/** Checks exports, whoever wrote them. Nothing is changed. */
public final class Conformance {
	private Conformance() {
	}

	/**
	 * @param folder with the export
	 * @return what breaks the rules of the standard; empty if nothing does
	 * @throws RefusedException if there is no such folder, or the format is no standard's
	 */
	public static List<String> problems(Format format, Path folder) throws IOException, RefusedException {
		if (!Files.isDirectory(folder)) {
			throw new RefusedException(folder + " is no folder; name the one that was exported to");
		}
		final Problems problems = new Problems();
		try {
			check(format, folder, problems);
		} catch (BrokenFileException e) {
			problems.add(e.getMessage());
		}
		return problems.list();
	}

	private static void check(Format format, Path folder, Problems problems) throws IOException, RefusedException {
		switch (format) {
			case PROGSNAP2 -> new ProgSnapRules(folder, problems).check();
			case XES -> new XesRules(folder.resolve("trace.xes"), problems).check();
			case OCEL -> new OcelRules(folder.resolve("trace.jsonocel"), problems).check();
			case CSV, PARQUET, JSONL -> throw new RefusedException(format.key() + " has no standard to be checked against; there are "
					+ "progsnap2, xes and ocel");
		}
	}
}
