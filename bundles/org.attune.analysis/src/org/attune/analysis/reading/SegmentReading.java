// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.attune.trace.RecorderEvent;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

/** Reads the segments of one session one after the other, and finds the gaps between their lines. */
public final class SegmentReading implements TraceReader.Sink {
	private final String session;
	private final TraceItems items;
	private long last;

	/** @param last sequence number of the last line before the first segment that will be read; 0 for none */
	public SegmentReading(String session, long last, TraceItems items) {
		this.session = session;
		this.last = last;
		this.items = items;
	}

	/** Reads a segment to its end, or until who takes the items throws {@link Enough}. */
	public void read(Path segment) throws IOException {
		try {
			TraceReader.read(segment, this);
		} catch (Enough enough) {
			return;
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	@Override
	public void line(TraceLine line) {
		if (!line.session().equals(session)) { // of another trace
			gap(Gap.Kind.UNREADABLE);
			return;
		}
		if (line.sequence() != last + 1 && !deleted(line)) {
			gap(Gap.Kind.MISSING);
		}
		last = line.sequence();
		try {
			items.line(line);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether the line stands where the person deleted lines. */
	private boolean deleted(TraceLine line) {
		return line.event().orElse(null) instanceof final RecorderEvent.LinesDeleted lines && lines.from() == last + 1
				&& lines.to() == line.sequence();
	}

	@Override
	public void fault(TraceFault fault) {
		gap(fault.kind() == TraceFault.Kind.TORN_TAIL ? Gap.Kind.TORN_TAIL : Gap.Kind.UNREADABLE);
	}

	private void gap(Gap.Kind kind) {
		try {
			items.gap(new Gap(session, last, kind));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
