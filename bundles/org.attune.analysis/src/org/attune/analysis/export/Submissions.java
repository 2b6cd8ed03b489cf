// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

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

	private Submissions(PrivacyFilter privacy) {
		this.privacy = privacy;
	}

	/** @param privacy learns the trace as well */
	static Submissions of(TraceFolder trace, PrivacyFilter privacy) throws IOException {
		final Submissions submissions = new Submissions(privacy);
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
