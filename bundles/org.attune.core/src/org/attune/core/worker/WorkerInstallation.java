// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * The worker as it is installed in this IDE: the trainer with its libraries, the wire protocol, and one backend, each a
 * bundle whose files make up the flat class path of another JVM.
 */
public final class WorkerInstallation {
	private static final String TRAINER = "org.attune.trainer"; //$NON-NLS-1$
	private static final List<String> PROTOCOL = List.of("org.attune.trace", "com.google.gson"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<String> BACKENDS = List.of("org.attune.trainer.cpu", "org.attune.trainer.cuda"); //$NON-NLS-1$ //$NON-NLS-2$

	/**
	 * Finds what a worker needs.
	 *
	 * @param prefix a command in front of the worker's, split as a shell would; blank: none
	 * @throws IOException              if something is not installed or cannot be read; the message names it
	 * @throws IllegalArgumentException if the prefix cannot be split
	 */
	public WorkerLauncher launcher(String prefix) throws IOException {
		final Path trainer = folder(bundle(TRAINER));
		return new WorkerCommand(CommandLine.words(prefix), WorkerCommand.ownJava(),
				OptionsFile.options(resource(trainer, "jvm.options")), classPath(trainer), //$NON-NLS-1$
				OptionsFile.variables(resource(trainer, "environment.options"))); //$NON-NLS-1$
	}

	private static List<Path> classPath(Path trainer) throws IOException {
		final List<Path> entries = new ArrayList<>();
		entries.add(classes(trainer));
		entries.addAll(libraries(trainer));
		for (String name : PROTOCOL) {
			entries.add(classes(folder(bundle(name))));
		}
		entries.addAll(libraries(folder(backend())));
		return entries;
	}

	private static Bundle bundle(String name) throws IOException {
		return Optional.ofNullable(Platform.getBundle(name))
				.orElseThrow(() -> new IOException(Messages.bind(Messages.WorkerInstallation_noBundle, name)));
	}

	private static Bundle backend() throws IOException {
		final Bundle[] fragments = Platform.getFragments(bundle(TRAINER));
		final List<Bundle> installed = fragments == null ? List.of() : Arrays.asList(fragments);
		return BACKENDS.stream()
				.flatMap(name -> installed.stream().filter(fragment -> name.equals(fragment.getSymbolicName())))
				.findFirst().orElseThrow(() -> new IOException(Messages.WorkerInstallation_noBackend));
	}

	private static Path folder(Bundle bundle) throws IOException {
		return FileLocator.getBundleFileLocation(bundle).map(File::toPath)
				.orElseThrow(() -> new IOException(
						Messages.bind(Messages.WorkerInstallation_unreadable, bundle.getSymbolicName())));
	}

	/**
	 * Where the classes of a bundle are: in its jar, in its folder, or in the folder that a development build compiles
	 * to.
	 */
	private static Path classes(Path bundle) {
		return compiled(bundle).orElse(bundle);
	}

	private static Path resource(Path bundle, String name) {
		final Path file = bundle.resolve(name);
		return Files.exists(file) ? file : classes(bundle).resolve(name);
	}

	private static Optional<Path> compiled(Path bundle) {
		return Optional.of(bundle.resolve("target").resolve("classes")).filter(Files::isDirectory); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static List<Path> libraries(Path bundle) throws IOException {
		final Path folder = bundle.resolve("lib"); //$NON-NLS-1$
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList(); //$NON-NLS-1$
		}
	}
}
