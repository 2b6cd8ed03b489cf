// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.attune.analysis.reading.TraceFolder;
import org.attune.analysis.replay.StateText;

/**
 * The command line. Exit codes: 0 done, 1 not done, and the last line says why, 2 done, but not all is as it should be: the
 * trace is not whole, or the export breaks rules of its standard.
 */
public final class Main {
	/** What the command line exits with. */
	static final int DONE = 0;
	static final int FAILED = 1;
	static final int NOT_RIGHT = 2;

	private Main() {
	}

	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8),
				new PrintStream(System.err, true, StandardCharsets.UTF_8)));
	}

	static int run(List<String> arguments, PrintStream out, PrintStream err) {
		try {
			final String command = arguments.isEmpty() ? "" : arguments.get(0);
			final List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
			return switch (command) {
				case "export" -> ExportCommand.run(rest, out);
				case "check" -> CheckCommand.run(rest, out);
				case "state" -> state(rest, out);
				default -> throw new RefusedException("unknown command '" + command + "'; there are export, check and state");
			};
		} catch (RefusedException e) {
			err.println("attune analysis: " + e.getMessage());
		} catch (IOException e) {
			err.println("attune analysis: " + e);
		}
		return FAILED;
	}

	private static int state(List<String> arguments, PrintStream out) throws IOException, RefusedException {
		final Options options = new Options("state", arguments, List.of("--trace", "--at"));
		StateText.of(TraceFolder.of(Path.of(options.needed("--trace"))), options.needed("--at")).forEach(out::println);
		return DONE;
	}
}
