// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.trace.RecorderEvent.LinesDeleted;
import org.attune.trace.SegmentOrigin;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/**
 * Makes folders of traces, one for each participant, of what a server received. Nothing there is changed. Of several
 * versions of a segment the one with the most lines deleted is taken: it is what its owner wanted last.
 */
final class Decryption {
	private static final String ENCRYPTED = ".cms"; //$NON-NLS-1$
	private static final String COMPRESSED = ".jsonl.gz"; //$NON-NLS-1$

	private final Path target;
	private final Optional<PrivateKey> key;
	private final PrintStream out;
	private int restored;
	private int faults;

	/** @param key needed for what is encrypted */
	Decryption(Path target, Optional<PrivateKey> key, PrintStream out) {
		this.target = target;
		this.key = key;
		this.out = out;
	}

	/** @return whether all files could be restored, and there were some */
	boolean restore(Path received) throws IOException {
		Files.createDirectories(target);
		for (Path file : files(received)) {
			try {
				restoreOne(file);
				restored++;
			} catch (IOException e) {
				faults++;
				out.println(file.getFileName() + ": " + e.getMessage()); //$NON-NLS-1$
			}
		}
		out.println(restored + " segments restored in " + target + ", " + faults + " files could not be"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return faults == 0 && restored > 0;
	}

	private static List<Path> files(Path received) throws IOException {
		try (Stream<Path> files = Files.walk(received)) {
			return files.filter(Files::isRegularFile)
					.filter(file -> file.toString().endsWith(ENCRYPTED) || file.toString().endsWith(COMPRESSED))
					.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\..*")).sorted().toList(); //$NON-NLS-1$
		}
	}

	private void restoreOne(Path file) throws IOException {
		if (!file.getFileName().toString().startsWith(Digest.of(file))) {
			throw new IOException("is not the file that was sent: its SHA-256 is not its name"); //$NON-NLS-1$
		}
		final Path draft = Files.createTempFile(target, "attune-", COMPRESSED); //$NON-NLS-1$
		try {
			try (OutputStream plain = Files.newOutputStream(draft)) {
				open(file, plain);
			}
			final SegmentOrigin origin = SegmentOrigin.of(draft);
			final Path folder = Files.createDirectories(target.resolve(origin.participant()));
			final Path segment = folder.resolve(origin.segment() + COMPRESSED);
			if (!Files.exists(segment) || deleted(draft) > deleted(segment)) {
				Files.move(draft, segment, StandardCopyOption.REPLACE_EXISTING);
			}
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	private void open(Path file, OutputStream plain) throws IOException {
		if (file.toString().endsWith(COMPRESSED)) {
			Files.copy(file, plain);
		} else {
			Envelope.open(file, key.orElseThrow(() -> new IOException("is encrypted: name the key by --key KEY.pem")), plain); //$NON-NLS-1$
		}
	}

	/** How many lines the owner deleted of the segment. */
	private static long deleted(Path segment) {
		final long[] count = { 0 };
		TraceReader.read(segment, new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				if (line.event().orElse(null) instanceof final LinesDeleted gone) {
					count[0] += gone.to() - gone.from() + 1;
				}
			}

			@Override
			public void fault(TraceFault fault) {
				// the checker names it
			}
		});
		return count[0];
	}
}
