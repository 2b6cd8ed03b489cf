// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/** The deletion of lines of one segment. */
final class SegmentErasure {
	private static final int NEW_LINE = '\n';

	private final Path segment;
	private final Predicate<TraceLine> chosen;
	/** Lines that are left out, up to the one before. */
	private Optional<Hole> hole = Optional.empty();
	private Optional<TraceLine> kept = Optional.empty();
	private long deleted;
	/** Of the segment before anything of it was deleted. */
	private String original = ""; //$NON-NLS-1$

	/** @param first the first line deleted, and @param to the number of the last one */
	private record Hole(TraceLine first, long from, long to) {
	}

	SegmentErasure(Path segment, Predicate<TraceLine> chosen) {
		this.segment = segment;
		this.chosen = chosen;
	}

	/** @return how many lines were deleted */
	long erase() throws IOException {
		if (!concerned()) {
			return 0;
		}
		final Path draft = segment.resolveSibling(segment.getFileName() + ".erasing"); //$NON-NLS-1$
		try {
			rewrite(draft);
			Files.move(draft, segment, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
		return deleted;
	}

	private boolean concerned() throws IOException {
		boolean concerned = false;
		try (LineSource lines = source()) {
			for (var line = lines.next(); line.isPresent(); line = lines.next()) {
				final Optional<TraceLine> known = decoded(line.get());
				concerned |= known.filter(this::deletable).isPresent();
				known.flatMap(TraceLine::event).ifPresent(this::remember);
			}
		}
		if (concerned && original.isEmpty()) {
			original = SegmentHash.of(segment);
		}
		return concerned;
	}

	private void remember(TraceEvent event) {
		if (event instanceof final RecorderEvent.LinesDeleted earlier) {
			original = earlier.segmentHash();
		}
	}

	private LineSource source() throws IOException {
		return new LineSource(SegmentReader.open(segment), TraceReader.LONGEST_LINE);
	}

	/** A line that says that lines were deleted stays, whatever is chosen. */
	private boolean deletable(TraceLine line) {
		return !(line.event().orElse(null) instanceof RecorderEvent.LinesDeleted) && chosen.test(line);
	}

	private static Optional<TraceLine> decoded(LineSource.Line line) {
		try {
			return line.tooLong() ? Optional.empty() : Optional.of(TraceCodec.decode(line.bytes()));
		} catch (TraceFormatException e) {
			return Optional.empty(); // a line that cannot be read cannot be chosen
		}
	}

	private void rewrite(Path draft) throws IOException {
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
				StandardOpenOption.WRITE); LineSource lines = source()) {
			final OutputStream out = writing(channel);
			for (var line = lines.next(); line.isPresent(); line = lines.next()) {
				copy(line.get(), out);
			}
			fill(out);
			if (out instanceof final GZIPOutputStream compressed) {
				compressed.finish();
			}
			out.flush();
			channel.force(true);
		}
	}

	/** As the segment is: compressed or not. */
	private OutputStream writing(FileChannel channel) throws IOException {
		final OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
		return segment.toString().endsWith(SegmentName.COMPRESSED) ? new GZIPOutputStream(out, 1 << 16) : out;
	}

	private void copy(LineSource.Line line, OutputStream out) throws IOException {
		final Optional<TraceLine> known = decoded(line);
		if (known.filter(this::deletable).isPresent()) {
			deleted++;
			grow(known.get(), known.get().sequence());
		} else if (known.isPresent() && known.get().event().orElse(null) instanceof final RecorderEvent.LinesDeleted earlier) {
			grow(known.get(), earlier.to());
		} else {
			fill(out);
			kept = known.or(() -> kept);
			out.write(line.bytes());
			if (line.ended()) {
				out.write(NEW_LINE);
			}
		}
	}

	private void grow(TraceLine line, long to) {
		final long from = line.event().orElse(null) instanceof final RecorderEvent.LinesDeleted earlier ? earlier.from()
				: line.sequence();
		hole = Optional.of(hole.map(open -> new Hole(open.first(), open.from(), to)).orElseGet(() -> new Hole(line, from, to)));
	}

	/** Says where lines are missing, at the time of the line before; on their day where there is none. */
	private void fill(OutputStream out) throws IOException {
		if (hole.isPresent()) {
			final Hole filled = hole.get();
			final TraceLine before = kept.orElse(filled.first());
			out.write((TraceCodec.encode(filled.first().session(), filled.to(),
					kept.isPresent() ? before.time() : before.time().truncatedTo(ChronoUnit.DAYS),
					kept.isPresent() ? before.monotonic() : 0,
					new RecorderEvent.LinesDeleted(filled.from(), filled.to(), original), filled.first().previous()) + '\n').getBytes(StandardCharsets.UTF_8));
			hole = Optional.empty();
		}
	}
}
