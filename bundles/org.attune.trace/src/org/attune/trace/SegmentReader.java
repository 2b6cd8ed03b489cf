// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads one segment, compressed or not. */
final class SegmentReader {
	private SegmentReader() {
	}

	/** The uncompressed bytes. */
	static InputStream open(Path file) throws IOException {
		if (file.getFileName().toString().endsWith(SegmentName.COMPRESSED)) {
			return compressed(file);
		}
		try {
			return Files.newInputStream(file);
		} catch (NoSuchFileException e) { // compressed in the meantime
			return compressed(file.resolveSibling(file.getFileName() + SegmentName.ADDED));
		}
	}

	private static InputStream compressed(Path file) throws IOException {
		final InputStream stream = Files.newInputStream(file);
		try {
			return new GZIPInputStream(stream, 1 << 16);
		} catch (IOException e) {
			stream.close();
			throw e;
		}
	}

	/** @return the hash of the bytes; empty if they could not be read to the end */
	static Optional<String> read(Path file, TraceReader.Sink sink) {
		final SegmentHash hash = new SegmentHash();
		try (LineSource lines = new LineSource(hash.following(open(file)), TraceReader.LONGEST_LINE)) {
			for (var line = lines.next(); line.isPresent(); line = lines.next()) {
				read(file, line.get(), sink);
			}
			return Optional.of(hash.digits());
		} catch (EOFException | ZipException e) {
			sink.fault(new TraceFault(file, 0, TraceFault.Kind.TRUNCATED,
					"the compressed file is cut off or damaged: " + e.getMessage())); //$NON-NLS-1$
		} catch (IOException e) {
			sink.fault(new TraceFault(file, 0, TraceFault.Kind.UNREADABLE, "cannot be read: " + e)); //$NON-NLS-1$
		}
		return Optional.empty();
	}

	private static void read(Path file, LineSource.Line line, TraceReader.Sink sink) {
		if (line.tooLong()) {
			sink.fault(new TraceFault(file, line.number(), TraceFault.Kind.TOO_LONG,
					"longer than " + TraceReader.LONGEST_LINE + " bytes")); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		try {
			sink.line(TraceCodec.decode(line.bytes()));
		} catch (TraceFormatException e) {
			sink.fault(line.ended() ? new TraceFault(file, line.number(), e.kind(), e.getMessage())
					: new TraceFault(file, line.number(), TraceFault.Kind.TORN_TAIL,
							"the last line was not written to its end")); //$NON-NLS-1$
		}
	}
}
