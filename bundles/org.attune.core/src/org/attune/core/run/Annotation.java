// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person added to a run, at any time.
 *
 * @param starred whether it is one to come back to
 * @param tags    words to find it by, without blanks at the ends, in alphabetical order
 * @param note    free text; may be empty
 */
public record Annotation(boolean starred, SortedSet<String> tags, String note) {
	public static final Annotation NONE = new Annotation(false, new TreeSet<>(), ""); //$NON-NLS-1$

	public Annotation {
		tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
	}

	public Annotation withStar(boolean star) {
		return new Annotation(star, tags, note);
	}

	/** Blank tags are left out. */
	public Annotation withTags(Collection<String> others) {
		final SortedSet<String> kept = new TreeSet<>();
		others.stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(kept::add);
		return new Annotation(starred, kept, note);
	}

	public Annotation withNote(String text) {
		return new Annotation(starred, tags, text);
	}
}
