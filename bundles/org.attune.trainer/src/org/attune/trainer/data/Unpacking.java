// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import org.attune.trace.wire.Progress;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/** Writes the files of an archive into an empty folder, and nothing outside of it: whatever points elsewhere is refused. */
final class Unpacking {
	/** Images hardly shrink when they are packed; what grows more than this is made to fill disks. */
	private static final long MOST_GROWTH = 200;
	private static final long ALWAYS_ALLOWED = 1L << 30;
	/** A packed image takes more bytes than this; what has more entries is made to fill disks with empty files. */
	private static final long LEAST_PER_ENTRY = 64;
	private static final long ENTRIES_ALWAYS_ALLOWED = 100_000;
	private static final int REPORTED_EVERY = 500;
	/** Kinds of tar entries that are files or folders; a link is a file as well to {@link TarArchiveEntry#isFile()}. */
	private static final Set<Byte> PLAIN = Set.of(TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG,
			TarConstants.LF_DIR);
	private static final String FIELD = "task.dataset";

	private final Path archive;
	private final Path target;
	private final RunContext context;
	private long written;
	private int entries;

	/** @param target an empty folder */
	Unpacking(Path archive, Path target, RunContext context) {
		this.archive = archive;
		this.target = target;
		this.context = context;
	}

	void run() throws IOException, RefusedException {
		report();
		if (archive.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
			unzip();
		} else {
			untar();
		}
		report();
	}

	private void untar() throws IOException, RefusedException {
		try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
				TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file, true))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (!PLAIN.contains(entry.getLinkFlag())) {
					throw refusal(entry, "is a link or a device");
				}
				write(entry, tar);
			}
		}
	}

	private void unzip() throws IOException, RefusedException {
		try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				if (entry.isUnixSymlink()) {
					throw refusal(entry, "is a link");
				}
				try (InputStream content = zip.getInputStream(entry)) {
					write(entry, content);
				}
			}
		}
	}

	private void write(ArchiveEntry entry, InputStream content) throws IOException, RefusedException {
		context.checkCancelled();
		checkEntries();
		final Path path = inside(entry);
		if (entry.isDirectory()) {
			Files.createDirectories(path);
		} else {
			Files.createDirectories(path.getParent());
			copy(content, unused(path, entry));
		}
		if (++entries % REPORTED_EVERY == 0) {
			report();
		}
	}

	private void checkEntries() throws IOException, RefusedException {
		final long most = Math.max(ENTRIES_ALWAYS_ALLOWED, Files.size(archive) / LEAST_PER_ENTRY);
		if (entries >= most) {
			throw new RefusedException(FIELD, "'" + archive + "' holds more than " + most
					+ " entries, which is not an archive of images; use another one");
		}
	}

	private Path inside(ArchiveEntry entry) throws RefusedException {
		final String name = entry.getName().replace('\\', '/');
		final Path path = target.resolve(name.isEmpty() ? "." : name).normalize();
		final boolean absolute = name.startsWith("/") || name.matches("[A-Za-z]:.*");
		if (absolute || !path.startsWith(target) || List.of(name.split("/")).contains("..")) {
			throw refusal(entry, "points outside of the archive");
		}
		return path;
	}

	/** The same name twice, or two names that the file system takes for one: one of the files would be lost. */
	private Path unused(Path path, ArchiveEntry entry) throws RefusedException {
		if (Files.exists(path)) {
			throw refusal(entry, "is there twice, perhaps with other capitals");
		}
		return path;
	}

	private void copy(InputStream content, Path path) throws IOException, RefusedException {
		final long most = Math.max(ALWAYS_ALLOWED, Files.size(archive) * MOST_GROWTH);
		try (OutputStream output = Files.newOutputStream(path)) {
			final byte[] chunk = new byte[1 << 16];
			for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
				written += length;
				if (written > most) {
					throw new RefusedException(FIELD, "'" + archive + "' holds more than " + MOST_GROWTH
							+ " times its size, which is not an archive of images; use another one");
				}
				output.write(chunk, 0, length);
			}
		}
	}

	private RefusedException refusal(ArchiveEntry entry, String what) {
		return new RefusedException(FIELD, "entry '" + entry.getName() + "' of '" + archive + "' " + what
				+ ", so the archive is refused; pack the folder again without it");
	}

	private void report() {
		context.report(new Progress("Unpacking " + archive.getFileName(), entries, 0));
	}
}
