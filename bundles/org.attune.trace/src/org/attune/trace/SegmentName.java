// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a segment, {@code <session>-0001.jsonl}, or with {@code .gz} behind it once it is closed and compressed.
 *
 * @param session id of the session
 * @param number  within the session, from 1
 */
record SegmentName(String session, int number) implements Comparable<SegmentName> {
	/** How a segment's name ends while it is written. */
	static final String PLAIN = ".jsonl"; //$NON-NLS-1$
	/** What comes to the name when the segment is compressed. */
	static final String ADDED = ".gz"; //$NON-NLS-1$
	/** How it ends afterwards. */
	static final String COMPRESSED = PLAIN + ADDED;

	private static final Pattern FORM = Pattern.compile("(.+)-(\\d{4,9})\\.jsonl(\\.gz)?"); //$NON-NLS-1$

	/** Empty for a file that is no segment. */
	static Optional<SegmentName> of(Path file) {
		final Matcher name = FORM.matcher(file.getFileName().toString());
		return name.matches() ? Optional.of(new SegmentName(name.group(1), Integer.parseInt(name.group(2))))
				: Optional.empty();
	}

	/** Where it lies while it is written. */
	Path plain(Path folder) {
		return folder.resolve(this + PLAIN);
	}

	/** Where it lies afterwards. */
	Path compressed(Path folder) {
		return folder.resolve(this + COMPRESSED);
	}

	@Override
	public int compareTo(SegmentName other) {
		final int bySession = session.compareTo(other.session);
		return bySession != 0 ? bySession : Integer.compare(number, other.number);
	}

	/** Without an extension. */
	@Override
	public String toString() {
		return String.format("%s-%04d", session, number); //$NON-NLS-1$
	}
}
