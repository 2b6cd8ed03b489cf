// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.attune.analysis.conformance.Conformance;
import org.attune.analysis.export.Format;

/** Says whether an export keeps the rules of its standard. */
final class CheckCommand {
	private CheckCommand() {
	}

	static int run(List<String> arguments, PrintStream out) throws IOException, RefusedException {
		final Options options = new Options("check", arguments, List.of("--format", "--export"));
		final Format format = ExportCommand.format(options.needed("--format"));
		final Path folder = Path.of(options.needed("--export"));
		final List<String> problems = Conformance.problems(format, folder);
		problems.forEach(out::println);
		out.println(folder + (problems.isEmpty() ? " keeps the rules of " : " BREAKS rules of ") + format.key());
		return problems.isEmpty() ? Main.DONE : Main.NOT_RIGHT;
	}
}
