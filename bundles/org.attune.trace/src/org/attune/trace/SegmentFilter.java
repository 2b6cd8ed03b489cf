// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Copies segments with only what may leave of them. The copies are segments of a trace again, with checksums and a chain of
 * their own: hashes of the originals stay behind, since they would let everybody try out what was left out. Lines that
 * cannot be read stay behind as well, which leaves a gap that the checker names. For one trace and one thread.
 */
public final class SegmentFilter {
	private final PrivacyFilter filter;
	private final String classes;
	private final String participant;
	private final Function<String, Optional<String>> hashes;

	/**
	 * @param filter      has learnt the whole trace
	 * @param leaving     the classes of fields that leave as they are, which each line states
	 * @param participant whose trace it is, by pseudonym
	 * @param hashes      gives the hash of the copy of a segment, by its name; empty where there is none
	 */
	public SegmentFilter(PrivacyFilter filter, Set<Privacy> leaving, String participant,
			Function<String, Optional<String>> hashes) {
		this.filter = filter;
		this.classes = leaving.stream().sorted().map(privacy -> privacy.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(",")); //$NON-NLS-1$
		this.participant = participant;
		this.hashes = hashes;
	}

	/**
	 * Copies a segment.
	 *
	 * @param out receives the copy, uncompressed; stays open
	 * @return SHA-256 of the copy, uncompressed
	 * @throws IOException if the segment cannot be read to its end, or the copy not be written
	 */
	public String copy(ClosedSegment segment, OutputStream out) throws IOException {
		final Copy copy = new Copy(segment, out);
		try {
			SegmentReader.read(segment.file(), copy);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		if (copy.failure.isPresent()) {
			throw new IOException(copy.failure.get().toString());
		}
		return copy.hash.digits();
	}

	/** What leaves of a line, without the line end. */
	private String line(TraceLine line, String segment) {
		final Map<String, JsonElement> left = Catalogue.type(line.type()).map(type -> filter.filter(type, line.data()))
				.orElseGet(HashMap::new);
		left.remove("lastSegmentHash"); //$NON-NLS-1$
		left.computeIfPresent("segmentHash", //$NON-NLS-1$
				(field, original) -> new JsonPrimitive(hashes.apply(segment).orElse(""))); //$NON-NLS-1$
		return TraceCodec.encodeFiltered(line, left, classes, new SegmentOrigin(participant, segment), line.previous()
				.flatMap(link -> hashes.apply(link.segment()).map(hash -> new SegmentLink(link.segment(), hash))));
	}

	/** Writes lines, and follows their hash. */
	private final class Copy implements TraceReader.Sink {
		private final ClosedSegment segment;
		private final OutputStream out;
		private final SegmentHash hash = new SegmentHash();
		private Optional<TraceFault> failure = Optional.empty();

		Copy(ClosedSegment segment, OutputStream out) {
			this.segment = segment;
			this.out = out;
		}

		@Override
		public void line(TraceLine line) {
			final byte[] bytes = (SegmentFilter.this.line(line, segment.name()) + '\n').getBytes(StandardCharsets.UTF_8);
			hash.update(bytes, bytes.length);
			try {
				out.write(bytes);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		/** A file that is damaged leaves as far as it can be read; one that cannot be read now can be later. */
		@Override
		public void fault(TraceFault fault) {
			if (fault.kind() == TraceFault.Kind.UNREADABLE) {
				failure = Optional.of(fault);
			}
		}
	}
}
