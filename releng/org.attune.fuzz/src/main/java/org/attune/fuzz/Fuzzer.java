// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs Jazzer, a fuzzer that is guided by the code that its inputs reach, in a process of its own for some seconds (system
 * property {@code attune.fuzz.seconds}, 20 where it is absent). With 256 MB of memory and 10 s an input.
 */
public final class Fuzzer {
	private static final int SECONDS = Integer.getInteger("attune.fuzz.seconds", 20);
	private static final int START_UP_SECONDS = 180;

	private final Path folder;

	/** @param folder receives corpus, output and what made the target fail */
	public Fuzzer(Path folder) {
		this.folder = folder;
	}

	/** Begins with these inputs. */
	public void seed(List<byte[]> inputs) throws IOException {
		final Path corpus = Files.createDirectories(folder.resolve("corpus"));
		for (int number = 0; number < inputs.size(); number++) {
			Files.write(corpus.resolve("seed" + number), inputs.get(number));
		}
	}

	/** Fails where the target throws, hangs or takes too much memory, and names the input that makes it do so. */
	public void fuzz(Class<?> target) throws IOException, InterruptedException {
		final Path log = folder.resolve("fuzz.log");
		final Process fuzzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				"com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.getName(),
				"--instrumentation_includes=org.attune.**:com.google.gson.**", "--reproducer_path=" + folder,
				"-artifact_prefix=" + folder + '/', "-max_total_time=" + SECONDS, "-timeout=10", "-max_len=8192", "-seed=1",
				Files.createDirectories(folder.resolve("corpus")).toString())
				.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(fuzzer.waitFor(SECONDS + START_UP_SECONDS, TimeUnit.SECONDS), () -> "the fuzzer does not end: " + tail(log));
		assertEquals(0, fuzzer.exitValue(), () -> tail(log));
		assertTrue(text(log).contains("Done "), () -> "nothing was run: " + tail(log));
	}

	private static String tail(Path log) {
		final List<String> lines = text(log).lines().toList();
		return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
	}

	private static String text(Path log) {
		try {
			return Files.readString(log);
		} catch (IOException e) {
			return "(no output: " + e + ")";
		}
	}
}
