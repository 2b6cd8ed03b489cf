// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.TraceFolder;
import org.attune.analysis.reading.TraceItems;
import org.attune.trace.PrivacyFilter;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceLine;

/** What was submitted in a trace, found before anything is exported, since edits refer to it before it comes. */
final class Submissions implements TraceItems {
	private final Set<String> runs = new LinkedHashSet<>();
	private final Set<String> configurations = new HashSet<>();

	private final PrivacyFilter privacy;
	private final BooleanSupplier cancelled;

	private Submissions(PrivacyFilter privacy, BooleanSupplier cancelled) {
		this.privacy = privacy;
		this.cancelled = cancelled;
	}

	/**
	 * @param privacy   learns the trace as well
	 * @param cancelled whether nobody waits for the export any more
	 */
	static Submissions of(TraceFolder trace, PrivacyFilter privacy, BooleanSupplier cancelled) throws IOException {
		final Submissions submissions = new Submissions(privacy, cancelled);
		trace.read(submissions);
		return submissions;
	}

	/** Ids of the runs, in their order. Other runs are not the trace's and do not leave. */
	Set<String> runs() {
		return Collections.unmodifiableSet(runs);
	}

	/** Hashes of the configurations. */
	Set<String> configurations() {
		return Collections.unmodifiableSet(configurations);
	}

	@Override
	public void line(TraceLine line) {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
		privacy.learn(line);
		if (line.event().orElse(null) instanceof final TraceEvent.Submitted submitted) {
			runs.add(submitted.run());
			configurations.add(submitted.configurationHash());
		}
	}

	@Override
	public void gap(Gap gap) {
		// what is missing was not submitted
	}
}
