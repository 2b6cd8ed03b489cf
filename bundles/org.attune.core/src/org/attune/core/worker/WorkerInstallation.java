// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * The worker as it is installed: the trainer with its libraries, the wire protocol, and one backend, each a
 * bundle whose files make up the flat class path of another JVM.
 */
public final class WorkerInstallation {
	private static final String TRAINER = "org.attune.trainer"; //$NON-NLS-1$
	private static final List<String> PROTOCOL = List.of("org.attune.trace"); //$NON-NLS-1$
	private static final String CPU_BACKEND = "org.attune.trainer.cpu"; //$NON-NLS-1$
	private static final String CUDA_BACKEND = "org.attune.trainer.cuda"; //$NON-NLS-1$

	/** Where bundles lie on the disk. */
	@FunctionalInterface
	public interface Bundles {
		/**
		 * @param name symbolic name of a bundle or fragment
		 * @return its folder or jar; empty if it is not installed
		 * @throws IOException if it cannot be found on the disk
		 */
		Optional<Path> place(String name) throws IOException;
	}

	private final Bundles bundles;

	/** The bundles that run in this IDE. */
	public WorkerInstallation() {
		this(WorkerInstallation::installed);
	}

	/** Bundles of a program without OSGi. */
	public WorkerInstallation(Bundles bundles) {
		this.bundles = bundles;
	}

	/**
	 * Finds what a worker needs. Where there are GPUs to choose from, it asks a worker once which one is the best, and waits for the
	 * answer some seconds, so not for the UI thread.
	 *
	 * @param prefix a command in front of the worker's, split as a shell would; blank: none
	 * @param device {@code auto}, {@code cpu} or {@code cuda:} with the index of a GPU; blank: auto
	 * @param memory MiB that it may take; 0: what it takes by itself
	 * @throws IOException if something is not installed or cannot be read, or the prefix cannot be split; the message names it
	 */
	public WorkerLauncher launcher(String prefix, String device, int memory) throws IOException {
		return command(prefix, device, memory);
	}

	/**
	 * A worker with arguments, which does something else than to train, not started.
	 *
	 * @throws IOException as {@link #launcher}
	 */
	public ProcessBuilder process(String prefix, String device, int memory, String... arguments) throws IOException {
		return command(prefix, device, memory).process(Path.of(System.getProperty("java.io.tmpdir")), arguments); //$NON-NLS-1$
	}

	private WorkerCommand command(String prefix, String device, int memory) throws IOException {
		final Path trainer = bundle(TRAINER);
		final List<String> words = words(prefix);
		final Optional<Path> cuda = bundles.place(CUDA_BACKEND);
		final WorkerDevice chosen = device.isBlank() || device.equals(WorkerDevice.AUTO) ? auto(trainer, words)
				: WorkerDevice.named(device).filter(named -> !named.isGpu() || cuda.isPresent())
						.orElseThrow(() -> new IOException(Messages.bind(Messages.WorkerInstallation_noDevice, device)));
		return command(trainer, words, chosen, memory);
	}

	private static List<String> words(String prefix) throws IOException {
		try {
			return CommandLine.words(prefix);
		} catch (IllegalArgumentException e) {
			throw new IOException(Messages.bind(Messages.WorkerInstallation_command, prefix, e.getMessage()), e);
		}
	}

	/** The CPU without a question where nothing else is installed. */
	private WorkerDevice auto(Path trainer, List<String> prefix) throws IOException {
		if (bundles.place(CUDA_BACKEND).isEmpty()) {
			return WorkerDevice.cpu();
		}
		final AutoDevice answer = AutoDevice.of(command(trainer, prefix, new WorkerDevice("cuda:0", Optional.empty()), 0)); //$NON-NLS-1$
		return new WorkerDevice(answer.device(), Optional.of(answer.reason()));
	}

	private WorkerCommand command(Path trainer, List<String> prefix, WorkerDevice device, int memory) throws IOException {
		final List<String> options = new ArrayList<>(OptionsFile.options(resource(trainer, "jvm.options"))); //$NON-NLS-1$
		options.addAll(device.options());
		options.addAll(new WorkerMemory(memory).options());
		final Map<String, String> environment = new LinkedHashMap<>(
				OptionsFile.variables(resource(trainer, "environment.options"))); //$NON-NLS-1$
		environment.putAll(device.environment());
		return new WorkerCommand(prefix, WorkerCommand.ownJava(), options,
				classPath(trainer, device.isGpu() ? CUDA_BACKEND : CPU_BACKEND), environment, device.name());
	}

	private List<Path> classPath(Path trainer, String backend) throws IOException {
		final List<Path> entries = new ArrayList<>();
		entries.add(classes(trainer));
		entries.addAll(libraries(trainer));
		for (String name : PROTOCOL) {
			entries.add(classes(bundle(name)));
		}
		entries.addAll(libraries(bundles.place(backend)
				.orElseThrow(() -> new IOException(Messages.WorkerInstallation_noBackend))));
		return entries;
	}

	private Path bundle(String name) throws IOException {
		return bundles.place(name)
				.orElseThrow(() -> new IOException(Messages.bind(Messages.WorkerInstallation_noBundle, name)));
	}

	private static Optional<Path> installed(String name) throws IOException {
		final Optional<Bundle> bundle = Optional.ofNullable(Platform.getBundle(name)).or(() -> fragment(name));
		if (bundle.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(FileLocator.getBundleFileLocation(bundle.get()).map(File::toPath)
				.orElseThrow(() -> new IOException(Messages.bind(Messages.WorkerInstallation_unreadable, name))));
	}

	private static Optional<Bundle> fragment(String name) {
		final Bundle[] fragments = Optional.ofNullable(Platform.getBundle(TRAINER)).map(Platform::getFragments).orElse(null);
		return Stream.of(fragments == null ? new Bundle[0] : fragments)
				.filter(fragment -> name.equals(fragment.getSymbolicName())).findFirst();
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
