// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/** The events between two moments, of which only the newest are kept: memory does not grow with the trace. */
final class DayEvents implements TraceReader.Sink {
	/** So many are kept. */
	static final int LIMIT = 10_000;
	private static final Comparator<TraceLine> ORDER = Comparator.comparing(TraceLine::time)
			.thenComparing(TraceLine::session).thenComparingLong(TraceLine::sequence);
	private final Instant from;
	private final Instant to;
	private final PriorityQueue<TraceLine> newest = new PriorityQueue<>(ORDER);
	private long count;
	private long faults;

	/** @param to
	 *            no longer belongs to it */
	private DayEvents(Instant from, Instant to) {
		this.from = from;
		this.to = to;
	}

	/** The events of a day where the person is. */
	static DayEvents of(LocalDate date) {
		ZoneId zone = ZoneId.systemDefault();
		return new DayEvents(date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
	}

	Instant from() {
		return from;
	}

	/** Whether a line is from this time. */
	boolean holds(TraceLine line) {
		return !line.time().isBefore(from) && line.time().isBefore(to);
	}

	@Override
	public void line(TraceLine line) {
		if (holds(line)) {
			count++;
			newest.add(line);
			if (newest.size() > LIMIT) {
				newest.remove();
			}
		}
	}

	/** A line that is being written now is none. */
	@Override
	public void fault(TraceFault fault) {
		if (fault.kind() != TraceFault.Kind.TORN_TAIL) {
			faults++;
		}
	}

	/** All events, also those that are not kept. */
	long count() {
		return count;
	}

	/** Lines that cannot be read, of whatever day. */
	long faults() {
		return faults;
	}

	/** The newest first. */
	List<Entry> entries(Function<TraceLine, String> words) {
		return newest.stream().sorted(ORDER.reversed())
				.map(line -> new Entry(line.time(), line.session(), line.sequence(), words.apply(line))).toList();
	}
}
