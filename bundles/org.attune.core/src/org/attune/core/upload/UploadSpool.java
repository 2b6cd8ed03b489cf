// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.attune.trace.ClosedSegment;
import org.attune.trace.SegmentFilter;

/**
 * Files that wait to be sent: what is left of segments, compressed, and the same encrypted where the study wants that.
 * Encrypted bytes are other ones each time, so they stay until they are acknowledged. For one thread.
 */
final class UploadSpool {
	private static final String COMPRESSED = ".jsonl.gz"; //$NON-NLS-1$
	private static final String ENCRYPTED = ".cms"; //$NON-NLS-1$
	private static final String NOTHING = Digest.of(""); //$NON-NLS-1$
	private static final String PART = ".part"; //$NON-NLS-1$

	private final Path folder;
	private final UploadPolicy policy;

	UploadSpool(Path folder, UploadPolicy policy) {
		this.folder = folder;
		this.policy = policy;
	}

	/** Makes the files of a segment. Empty where nothing is left of it. */
	Optional<Prepared> prepare(ClosedSegment segment, String source, SegmentFilter filter) throws IOException {
		Files.createDirectories(folder);
		final Path part = folder.resolve(segment.name() + PART);
		try {
			final String hash = copy(segment, filter, part);
			if (hash.equals(NOTHING)) {
				return Optional.empty();
			}
			final String plain = keep(part, COMPRESSED);
			final String file = policy.publicKey().isPresent() ? seal(folder.resolve(plain), part) : plain;
			return Optional.of(new Prepared(segment.name(), source, hash, policy.version(), plain, file,
					Files.size(folder.resolve(file))));
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static String copy(ClosedSegment segment, SegmentFilter filter, Path part) throws IOException {
		try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part)), 1 << 16)) {
			return filter.copy(segment, out);
		}
	}

	private String seal(Path plain, Path part) throws IOException {
		Envelope.seal(plain, Recipient.of(policy.publicKey().orElseThrow()), part);
		return keep(part, ENCRYPTED);
	}

	/** @return the name of the file that is on the disk itself */
	private String keep(Path part, String extension) throws IOException {
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		final String name = Digest.of(part) + extension;
		Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return name;
	}

	/** Whether both files lie there as they were written. */
	boolean holds(Prepared prepared) throws IOException {
		return isWhole(plain(prepared)) && isWhole(file(prepared));
	}

	private static boolean isWhole(Path file) throws IOException {
		return Files.exists(file) && file.getFileName().toString().startsWith(Digest.of(file));
	}

	/** What is sent. */
	Path file(Prepared prepared) {
		return folder.resolve(prepared.file());
	}

	/** What is left of the segment. */
	Path plain(Prepared prepared) {
		return folder.resolve(prepared.plain());
	}

	/** Removes what need not be sent any more. */
	void remove(Prepared prepared) throws IOException {
		Files.deleteIfExists(file(prepared));
		Files.deleteIfExists(plain(prepared));
	}

	/** Removes files that nothing of this waits for. */
	void keepOnly(Iterable<Prepared> waiting) throws IOException {
		final List<String> names = new ArrayList<>();
		waiting.forEach(prepared -> {
			names.add(prepared.file());
			names.add(prepared.plain());
		});
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.filter(file -> !names.contains(file.getFileName().toString())).toList()) {
					Files.deleteIfExists(file);
				}
			}
		}
	}
}
