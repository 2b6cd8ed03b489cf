// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A segment that nobody appends to any more. Lines of it may still be deleted, by which it becomes another one of the same
 * name.
 *
 * @param name without an extension
 * @param file where it lies, compressed or not
 */
public record ClosedSegment(String name, Path file) {

	/** The closed segments of a folder, each behind the one that it follows. */
	public static List<ClosedSegment> in(Path folder) throws IOException {
		final Map<String, ClosedSegment> found = new TreeMap<>();
		if (Files.isDirectory(folder)) {
			final List<Path> files = new TraceReader(folder).segments();
			for (Path file : files) {
				SegmentName.of(file).filter(name -> closed(folder, name, file))
						.ifPresent(name -> found.put(name.toString(), new ClosedSegment(name.toString(), file)));
			}
		}
		return inOrder(found);
	}

	/** The last segment of a session that is written is the one that still grows. */
	private static boolean closed(Path folder, SegmentName name, Path file) {
		final Path lock = SessionLock.file(folder, name.session());
		return !file.equals(name.plain(folder)) || name.number() < SessionLock.segments(lock) || !SessionLock.held(lock);
	}

	private static List<ClosedSegment> inOrder(Map<String, ClosedSegment> found) {
		final Map<String, ClosedSegment> ordered = new LinkedHashMap<>();
		for (ClosedSegment segment : found.values()) {
			final Deque<ClosedSegment> chain = new ArrayDeque<>();
			for (var next = Optional.of(segment); next.isPresent();) {
				final ClosedSegment here = next.get();
				chain.push(here);
				next = here.previous().map(link -> found.get(link.segment()))
						.filter(before -> !ordered.containsKey(before.name()) && !chain.contains(before));
			}
			chain.forEach(here -> ordered.putIfAbsent(here.name(), here));
		}
		return List.copyOf(ordered.values());
	}

	/** SHA-256 of its bytes, uncompressed. */
	public String hash() throws IOException {
		return SegmentHash.of(file);
	}

	/** What its first line says it follows; empty if nothing, or that line cannot be read. */
	private Optional<SegmentLink> previous() {
		try (LineSource lines = new LineSource(SegmentReader.open(file), TraceReader.LONGEST_LINE)) {
			final Optional<LineSource.Line> first = lines.next();
			return first.isEmpty() || first.get().tooLong() ? Optional.empty() : TraceCodec.decode(first.get().bytes()).previous();
		} catch (TraceFormatException | IOException e) {
			return Optional.empty();
		}
	}
}
