// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An Eclipse in a folder of its own, started by the launcher jar like the products that we ship. */
final class Installation {
	private final Path folder;

	private Installation(Path folder) {
		this.folder = folder;
	}

	/** The Eclipse in this folder itself. */
	static Installation at(Path folder) {
		return new Installation(folder);
	}

	/** Copies the Eclipse in {@code original} to {@code folder}, so that installing into it leaves the original alone. */
	static Installation copyOf(Path original, Path folder) throws IOException {
		copy(original, folder);
		return new Installation(folder);
	}

	/** Copies a folder with all that is in it. */
	static void copy(Path original, Path folder) throws IOException {
		Files.createDirectories(folder.getParent());
		try (Stream<Path> files = Files.walk(original)) {
			for (final Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, folder.resolve(original.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	/** File names in {@code plugins} that start with the prefix. */
	List<String> plugins(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(prefix)).sorted().toList();
		}
	}

	/** The plug-in whose file name starts with the prefix. */
	Path jar(String prefix) throws IOException {
		return folder.resolve("plugins").resolve(plugins(prefix).getFirst());
	}

	/** Starts this Eclipse; its output goes to {@code log}. */
	Process start(ProcessBuilder.Redirect log, List<String> vmArguments, List<String> arguments) throws IOException {
		final List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("--enable-native-access=ALL-UNNAMED");
		command.add("-Djava.awt.headless=true"); // icons need no X libraries of AWT
		command.addAll(vmArguments);
		command.addAll(List.of("-jar", jar("org.eclipse.equinox.launcher_").toString()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
	}
}
