// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One training in a process of its own.
 *
 * @param imagesPerSecond while training, after a warm-up
 * @param cpuSeconds      of all threads for 1,000 images
 * @param peakMegabytes   largest resident set of the process
 */
record Trial(double imagesPerSecond, double cpuSeconds, double peakMegabytes) {
	/** What is trained. */
	record Subject(String network, int size, int batch) {
		@Override
		public String toString() {
			return network + " at " + size + ", batch " + batch;
		}
	}

	/** Attune's network with Attune's flags. */
	static Trial ofAttune(BenchOptions options, Subject subject) throws IOException, InterruptedException {
		return run(options, subject, java(List.of("@" + options.jvmOptions()), System.getProperty("java.class.path")));
	}

	/** Deeplearning4j as documented: its own layers, no flags, the native library without oneDNN. */
	static Trial ofDefault(BenchOptions options, Subject subject) throws IOException, InterruptedException {
		final String accelerated = System.getProperty("java.class.path");
		final String plain = accelerated.replaceAll("[^:]*nd4j-native-[^:]*onednn[^:]*jar", options.plainJar().toString());
		return run(options, new Subject(TrialMain.DEFAULT, subject.size(), subject.batch()), java(List.of(), plain));
	}

	/** The same network in torch. */
	static Trial ofTorch(BenchOptions options, Subject subject) throws IOException, InterruptedException {
		return run(options, subject, options.torch().orElseThrow());
	}

	private static List<String> java(List<String> flags, String classPath) {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(flags);
		command.addAll(List.of("-cp", classPath, TrialMain.class.getName()));
		return command;
	}

	private static Trial run(BenchOptions options, Subject subject, List<String> program) throws IOException, InterruptedException {
		final List<String> command = new ArrayList<>(program);
		command.addAll(List.of(subject.network(), String.valueOf(subject.size()), String.valueOf(subject.batch()),
				String.valueOf(options.threads()), String.valueOf(options.seconds())));
		final ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("OMP_NUM_THREADS", String.valueOf(options.threads()));
		builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
		final Process process = builder.start();
		final Optional<Trial> trial = read(process);
		final int code = process.waitFor();
		return trial.orElseThrow(() -> new IOException("no result (exit code " + code + ") from " + String.join(" ", command)));
	}

	private static Optional<Trial> read(Process process) throws IOException {
		Optional<Trial> trial = Optional.empty();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("trial ")) {
					final String[] words = line.split(" ");
					trial = Optional.of(new Trial(Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3])));
				}
			}
		}
		return trial;
	}
}
