// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.TraceItems;
import org.attune.trace.Catalogue;
import org.attune.trace.EventType;
import org.attune.trace.PrivacyFilter;
import org.attune.trace.TraceLine;

/** Leads the lines of a trace through the filter to an exporter. */
final class EventFlow implements TraceItems {
	/** Stands for all kinds that the catalogue does not have; what they are called is not known to be harmless. */
	private static final EventType UNKNOWN = new EventType("org.attune.unknown", "Unknown kind", "", 1, List.of());

	private final PrivacyFilter privacy;
	private final Exporter exporter;
	private final Completeness completeness;
	private final BooleanSupplier cancelled;
	private String session = "";
	private long last;
	private long events;
	private long unknown;
	private long gaps;

	/** @param cancelled whether nobody waits for the export any more */
	EventFlow(PrivacyFilter privacy, Exporter exporter, Completeness completeness, BooleanSupplier cancelled) {
		this.cancelled = cancelled;
		this.privacy = privacy;
		this.exporter = exporter;
		this.completeness = completeness;
	}

	@Override
	public void line(TraceLine line) throws IOException {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
		final Optional<EventType> type = Catalogue.type(line.type());
		events++;
		unknown += type.isPresent() ? 0 : 1;
		final EventType kind = type.orElse(UNKNOWN);
		exporter.event(new ExportedEvent(id(line), events, line.session(), line.sequence(), line.time().truncatedTo(ChronoUnit.MICROS),
				line.monotonic(), line.schemaVersion(), kind, privacy.filter(kind, line.data())));
	}

	/** Unique also where a line is there twice. */
	private String id(TraceLine line) {
		final boolean first = !session.equals(line.session()) || line.sequence() > last;
		session = line.session();
		last = first ? line.sequence() : last;
		final String id = line.session() + '-' + line.sequence();
		return first ? id : id + "-again-" + events;
	}

	@Override
	public void gap(Gap gap) throws IOException {
		gaps++;
		completeness.gap(gap);
		exporter.gap(gap);
	}

	long events() {
		return events;
	}

	long unknown() {
		return unknown;
	}

	long gaps() {
		return gaps;
	}
}
