// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.trace.wire.Progress;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/**
 * An archive of images, unpacked once into a folder of the cache that is named after its content. It appears there complete or
 * not at all, also where several workers unpack it at a time.
 */
final class Archive {
	private static final String FIELD = "task.dataset";
	private static final int CHUNK = 1 << 16;
	private static final Pattern NAME_OF_FOLDER = Pattern.compile("[0-9a-f]{64}");

	private final Path file;
	private final Path cache;
	private final RunContext context;

	Archive(Path file, Path cache, RunContext context) {
		this.file = file;
		this.cache = cache;
		this.context = context;
	}

	/** The folder with the archive's content. A file of the same path, size and time as before is not read again. */
	Path unpacked() throws RefusedException {
		try {
			final Path note = cache.resolve(nameOfNote());
			final Optional<Path> known = noted(note);
			if (known.isPresent()) {
				return known.get();
			}
			final Path folder = cache.resolve(contentHash());
			if (!Files.isDirectory(folder)) {
				unpackTo(folder);
			}
			note(note, folder);
			return folder;
		} catch (IOException e) {
			throw new RefusedException(FIELD, "'" + file + "' cannot be unpacked to '" + cache + "' (" + e
					+ "); check that the archive is complete and that the folder can be written to");
		}
	}

	private String nameOfNote() throws IOException {
		final BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		return "archive-" + new CacheKey("archive").add(file.toString()).add(attributes.size())
				.add(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)).hex() + ".folder";
	}

	/** The folder that an earlier run has noted, if it is still there. */
	private Optional<Path> noted(Path note) throws IOException {
		if (!Files.isRegularFile(note)) {
			return Optional.empty();
		}
		final String name = new String(Files.readAllBytes(note), StandardCharsets.ISO_8859_1);
		return Optional.of(name).filter(NAME_OF_FOLDER.asMatchPredicate()).map(cache::resolve).filter(Files::isDirectory);
	}

	private void note(Path note, Path folder) throws IOException {
		final Path part = Files.createTempFile(cache, "archive-", ".part");
		try {
			Files.writeString(part, folder.getFileName().toString());
			Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private void unpackTo(Path folder) throws IOException, RefusedException {
		Files.createDirectories(cache);
		final Path temporary = Files.createTempDirectory(cache, folder.getFileName().toString().substring(0, 12) + ".unpacking");
		try {
			new Unpacking(file, temporary, context).run();
			moveOnce(temporary, folder);
		} finally {
			delete(temporary);
		}
	}

	private static void moveOnce(Path temporary, Path folder) throws IOException {
		try {
			Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileSystemException e) {
			if (!Files.isDirectory(folder)) { // otherwise another worker was faster, with the same content
				throw e;
			}
		}
	}

	private String contentHash() throws IOException {
		final MessageDigest digest = sha256();
		final long total = Files.size(file);
		long done = 0;
		try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
			final byte[] chunk = new byte[CHUNK];
			for (int length = input.read(chunk); length >= 0; length = input.read(chunk)) {
				context.checkCancelled();
				digest.update(chunk, 0, length);
				done += length;
				if (done % (64L << 20) < length) {
					context.report(new Progress("Checking " + file.getFileName(), done, total));
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> walk = Files.walk(folder)) {
			final List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
