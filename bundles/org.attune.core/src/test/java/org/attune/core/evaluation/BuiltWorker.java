// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The commands as {@code ./attune} starts them, each in a JVM of its own, with the trainer that is built beside this bundle. */
final class BuiltWorker {
	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
	private static final long PATIENCE_MINUTES = 30;

	private BuiltWorker() {
	}

	/** In a build of this bundle alone there is none. */
	static void assumeBuilt() {
		assumeTrue(Stream.of("org.attune.trainer/target/classes/org/attune/trainer/Main.class", "org.attune.trainer/lib",
				"org.attune.trainer.cpu/lib").allMatch(file -> Files.exists(BUNDLES.resolve(file))),
				"the trainer is not built; build the bundles org.attune.trainer and org.attune.trainer.cpu first");
	}

	/** {@code ./attune study pack}. @return all that it said */
	static String pack(String... arguments) throws Exception {
		final List<String> path = new ArrayList<>(List.of("org.attune.trainer/target/classes", "org.attune.trace/target/classes"));
		path.replaceAll(each -> BUNDLES.resolve(each).toString());
		path.add(BUNDLES.resolve("org.attune.trainer/lib") + File.separator + '*');
		final List<String> all = new ArrayList<>(List.of("pack"));
		all.addAll(List.of(arguments));
		return finished(java(String.join(File.pathSeparator, path), "org.attune.trainer.Main", all), 0);
	}

	/** {@code ./attune study} with another command. */
	static String study(String... arguments) throws Exception {
		return finished(java(System.getProperty("java.class.path"), "org.attune.model.command.StudyCommand", List.of(arguments)), 0);
	}

	/** {@code ./attune evaluate}. @return all that it said. @throws AssertionError if it ends with another code */
	static String evaluate(int code, String... arguments) throws Exception {
		return finished(evaluation(arguments), code);
	}

	/** {@code ./attune evaluate}, not started. */
	static ProcessBuilder evaluation(String... arguments) {
		return java(System.getProperty("java.class.path"), EvaluateCommand.class.getName(), List.of(arguments));
	}

	private static ProcessBuilder java(String path, String main, List<String> arguments) {
		final List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.awt.headless=true", "-D" + EvaluateCommand.BUNDLES + '=' + BUNDLES, "-cp", path, main));
		words.addAll(arguments);
		return new ProcessBuilder(words).redirectErrorStream(true);
	}

	private static String finished(ProcessBuilder command, int code) throws IOException, InterruptedException {
		final Path said = Files.createTempFile("attune", ".txt");
		try {
			final Process process = command.redirectOutput(said.toFile()).start();
			if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly().waitFor();
				throw new AssertionError("it has not ended; it said " + Files.readString(said));
			}
			final String text = Files.readString(said);
			if (process.exitValue() != code) {
				throw new AssertionError("it ended with " + process.exitValue() + " and said " + text);
			}
			return text;
		} finally {
			Files.deleteIfExists(said);
		}
	}
}
