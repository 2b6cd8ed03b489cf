// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The classes of a worker as its JVM keeps them in memory, in a file that later JVMs map instead of loading them one by one (class
 * data sharing). It belongs to one JVM, set of flags and class path, all of which its folder is named after; a JVM that it does not
 * fit goes on without it and, told so, without a word.
 */
final class ClassArchive {
	/** The JVM's warnings of an archive that it cannot use go to standard output, and only cost time. */
	private static final List<String> QUIET = List.of("-Xshare:auto", "-Xlog:cds*=off"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final Duration LIFETIME = Duration.ofDays(30);
	private static final String REHEARSE = "rehearse"; //$NON-NLS-1$

	private final WorkerCommand command;
	private final Path folder;

	private ClassArchive(WorkerCommand command, Path folder) {
		this.command = command;
		this.folder = folder;
	}

	/** @param cache folder for all of them. @throws IOException if the class path cannot be read */
	static ClassArchive of(WorkerCommand command, Path cache) throws IOException {
		return new ClassArchive(command, cache.resolve(key(command)));
	}

	/** The command that makes use of the archive; nothing where there is none yet. */
	Optional<WorkerCommand> command() {
		return Files.exists(archive()) ? Optional.of(sharing(archive(), "-XX:SharedArchiveFile=")) : Optional.empty(); //$NON-NLS-1$
	}

	/**
	 * Makes the archive if it is not there, by a worker that trains a little, which takes some ten seconds of processor time.
	 *
	 * @param started takes that worker; if it is killed, or fails, there will be no archive
	 */
	void make(Consumer<Process> started) throws IOException, InterruptedException {
		if (Files.exists(archive())) {
			return;
		}
		Files.createDirectories(folder);
		pack();
		final Path draft = Files.createTempFile(folder, "draft", ".jsa"); //$NON-NLS-1$ //$NON-NLS-2$
		Files.delete(draft); // the JVM wants to make it itself
		try {
			final Process process = sharing(draft, "-XX:ArchiveClassesAtExit=").process(folder, REHEARSE) //$NON-NLS-1$
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			started.accept(process);
			process.getOutputStream().close();
			if (process.waitFor() == 0 && Files.exists(draft)) {
				Files.move(draft, archive(), StandardCopyOption.ATOMIC_MOVE);
				forgetOld();
			}
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	/** Archives of other JVMs and of earlier versions are never used again; one that is will be made again. */
	private void forgetOld() throws IOException {
		final Instant recent = Instant.now().minus(LIFETIME);
		try (Stream<Path> folders = Files.list(folder.getParent())) {
			for (Path old : folders.filter(Files::isDirectory).toList()) {
				if (Files.getLastModifiedTime(old).toInstant().isBefore(recent)) {
					delete(old);
				}
			}
		}
	}

	private static void delete(Path old) throws IOException {
		try (Stream<Path> files = Files.list(old)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(old);
	}

	private Path archive() {
		return folder.resolve("worker.jsa"); //$NON-NLS-1$
	}

	private WorkerCommand sharing(Path file, String flag) {
		final List<String> options = new ArrayList<>(command.options());
		options.addAll(QUIET);
		options.add(flag + file);
		final List<Path> entries = command.classPath();
		return command.with(options,
				entries.stream().map(entry -> Files.isDirectory(entry) ? jar(entries.indexOf(entry)) : entry).toList());
	}

	/** The JVM shares classes of jars alone. */
	private void pack() throws IOException {
		for (int index = 0; index < command.classPath().size(); index++) {
			if (Files.isDirectory(command.classPath().get(index))) {
				ClassFolder.pack(command.classPath().get(index), jar(index));
			}
		}
	}

	private Path jar(int index) {
		return folder.resolve("classes-" + index + ".jar"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String key(WorkerCommand command) throws IOException {
		final StringBuilder text = new StringBuilder().append(command.java()).append(Runtime.version()).append('\n');
		command.options().forEach(option -> text.append(option).append('\n'));
		for (Path entry : command.classPath()) {
			text.append(entry.toAbsolutePath()).append(ClassFolder.state(entry)).append('\n');
		}
		try {
			final byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			return HexFormat.of().formatHex(hash, 0, 8);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}
}
