// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a training benchmark is run.
 *
 * @param rounds     how often everything is measured, in turns; figures are medians over them
 * @param seconds    that a trial trains at least
 * @param threads    to compute with
 * @param out        folder for the figures
 * @param jvmOptions file with the flags that Attune starts workers with
 * @param plainJar   native library without oneDNN, as Deeplearning4j's documentation has it
 * @param torch      the command before the arguments of torch_bench.py; absent: there is no torch here
 */
record BenchOptions(int rounds, double seconds, int threads, Path out, Path jvmOptions, Path plainJar, Optional<List<String>> torch) {
	/** Reads what releng/script/bench.sh writes: pairs of option and value, and --quick; last --torch with a command. */
	static BenchOptions of(List<String> arguments) {
		final boolean quick = arguments.contains("--quick");
		final int torch = arguments.indexOf("--torch");
		return new BenchOptions(Integer.parseInt(value(arguments, "--rounds", quick ? "1" : "3")), quick ? 2 : 6,
				Integer.parseInt(value(arguments, "--threads", "1")), Path.of(value(arguments, "--out", ".build/bench")),
				Path.of(value(arguments, "--jvm-options", "jvm.options")), Path.of(value(arguments, "--plain-jar", "")),
				torch < 0 ? Optional.empty() : Optional.of(arguments.subList(torch + 1, arguments.size())));
	}

	private static String value(List<String> arguments, String option, String otherwise) {
		final int index = arguments.indexOf(option);
		return index < 0 ? otherwise : arguments.get(index + 1);
	}
}
