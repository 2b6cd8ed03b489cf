// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.attune.trace.ClosedSegment;
import org.attune.trace.PrivacyFilter;
import org.attune.trace.Pseudonyms;
import org.attune.trace.SegmentFilter;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/** Makes the files that are to be sent, of segments that the server does not have. For one thread. */
final class Preparation {
	/** No name that a person could choose. */
	private static final String SELF = "\0participant"; //$NON-NLS-1$

	private final Path trace;
	private final UploadPolicy policy;
	private final UploadJournal journal;
	private final UploadSpool spool;
	private final Map<Stamp, String> sources = new HashMap<>();

	/** What tells a file from what it was before, without reading it. */
	private record Stamp(Path file, long size, FileTime modified) {
	}

	/** A segment, and what is to be sent of it. */
	record Unsent(ClosedSegment segment, Prepared prepared) {
	}

	Preparation(Path trace, UploadPolicy policy, UploadJournal journal, UploadSpool spool) {
		this.trace = trace;
		this.policy = policy;
		this.journal = journal;
		this.spool = spool;
	}

	/** The pseudonym of the person themselves. */
	static String participant(Pseudonyms pseudonyms) {
		return pseudonyms.of(SELF);
	}

	/** @return what is to be sent, in the order of the chain; cut short where it is not to go on */
	List<Unsent> prepare(Pseudonyms pseudonyms, BooleanSupplier goOn) throws IOException {
		final List<Unsent> unsent = new ArrayList<>();
		Optional<SegmentFilter> filter = Optional.empty();
		for (ClosedSegment segment : ClosedSegment.in(trace)) {
			final String source = source(segment);
			if (goOn.getAsBoolean() && !journal.isAcknowledged(segment.name(), source)) {
				Optional<Prepared> ready = ready(segment, source);
				if (ready.isEmpty()) {
					filter = Optional.of(filter.isPresent() ? filter.get() : filter(pseudonyms));
					ready = spool.prepare(segment, source, filter.get());
					if (ready.isPresent()) {
						journal.prepared(ready.get());
					}
				}
				ready.ifPresent(prepared -> unsent.add(new Unsent(segment, prepared)));
			}
		}
		if (goOn.getAsBoolean()) {
			spool.keepOnly(unsent.stream().map(Unsent::prepared).toList());
		}
		return unsent;
	}

	/** What was prepared before, unless the segment or the policy is another one by now. */
	private Optional<Prepared> ready(ClosedSegment segment, String source) throws IOException {
		final Optional<Prepared> waiting = journal.waiting(segment.name())
				.filter(prepared -> prepared.source().equals(source) && prepared.policy().equals(policy.version()));
		return waiting.isPresent() && spool.holds(waiting.get()) ? waiting : Optional.empty();
	}

	/** Whether the segment is still the one that it was when it was prepared: no line of it was deleted. */
	boolean isCurrent(Unsent unsent) throws IOException {
		try {
			return source(unsent.segment()).equals(unsent.prepared().source());
		} catch (NoSuchFileException e) {
			return false; // deleted, or under another name once it is compressed
		}
	}

	private String source(ClosedSegment segment) throws IOException {
		final Path file = segment.file();
		final Stamp stamp = new Stamp(file, Files.size(file), Files.getLastModifiedTime(file));
		final Optional<String> known = Optional.ofNullable(sources.get(stamp));
		if (known.isPresent()) {
			return known.get();
		}
		final String hash = segment.hash();
		sources.put(stamp, hash);
		return hash;
	}

	private SegmentFilter filter(Pseudonyms pseudonyms) throws IOException {
		final PrivacyFilter filter = new PrivacyFilter(policy.leaving(), Optional.of(pseudonyms));
		new TraceReader(trace).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				filter.learn(line);
			}

			@Override
			public void fault(TraceFault fault) {
				// what cannot be read does not leave
			}
		});
		return new SegmentFilter(filter, policy.leaving(), participant(pseudonyms), journal::hash);
	}
}
