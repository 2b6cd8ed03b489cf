// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The command that starts a worker JVM.
 *
 * @param prefix      words in front of the command, for example {@code nice -n 10}; none: the JVM itself
 * @param java        the JVM's program
 * @param options     flags of the JVM
 * @param classPath   what the worker is made of
 * @param environment variables besides those of the IDE; behind a prefix they are set by the program {@code env}
 * @param device      what it trains on
 */
record WorkerCommand(List<String> prefix, Path java, List<String> options, List<Path> classPath,
		Map<String, String> environment, String device) implements WorkerLauncher {
	/** The worker's main class; without arguments it speaks the wire protocol. */
	static final String MAIN = "org.attune.trainer.Main"; //$NON-NLS-1$

	/** The program of the JVM that this runs in, which is recent enough because it runs the IDE. */
	static Path ownJava() {
		final String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return Path.of(System.getProperty("java.home"), "bin", name); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** @param arguments of the worker's main class */
	List<String> words(String... arguments) {
		final List<String> words = new ArrayList<>(prefix);
		if (!prefix.isEmpty() && !environment.isEmpty()) {
			words.add("env"); //$NON-NLS-1$
			environment.forEach((name, value) -> words.add(name + '=' + value));
		}
		words.add(java.toString());
		words.addAll(options);
		words.add("-cp"); //$NON-NLS-1$
		words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		words.add(MAIN);
		words.addAll(List.of(arguments));
		return words;
	}

	@Override
	public Process start(Path folder) throws IOException {
		return archive().flatMap(ClassArchive::command).orElse(this).process(folder).start();
	}

	@Override
	public boolean startsAhead() {
		return prefix.isEmpty();
	}

	@Override
	public void accelerate(Consumer<Process> started) throws IOException, InterruptedException {
		final Optional<ClassArchive> archive = archive();
		if (archive.isPresent()) {
			archive.get().make(started);
		}
	}

	/** The worker's process with these arguments, not started. */
	ProcessBuilder process(Path folder, String... arguments) {
		final ProcessBuilder builder = new ProcessBuilder(words(arguments)).directory(folder.toFile());
		builder.environment().putAll(environment);
		return builder;
	}

	/** The same with other flags and class path. */
	WorkerCommand with(List<String> otherOptions, List<Path> otherClassPath) {
		return new WorkerCommand(prefix, java, otherOptions, otherClassPath, environment, device);
	}

	/** Not behind a prefix: the other machine has another JVM and cannot see our cache. */
	private Optional<ClassArchive> archive() throws IOException {
		return prefix.isEmpty() ? Optional.of(ClassArchive.of(this, UserCache.folder())) : Optional.empty();
	}
}
