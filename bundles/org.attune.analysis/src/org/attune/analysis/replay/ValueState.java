// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.util.Optional;

/**
 * What is known of a hyperparameter's value.
 *
 * @param set      as the person set it; empty: not set, so at its default
 * @param inEffect what would be trained with, if that is known: a default is known only from a submission
 * @param since    sequence number of the line that says so
 * @param source   the kind of that line
 */
record ValueState(Optional<String> set, Optional<String> inEffect, long since, Source source) {
	/** What tells a value. */
	enum Source {
		EDIT, UNATTRIBUTED_CHANGE, SUBMISSION
	}

	/** Whether a submission with this value, set or not, is one of what is known here. */
	boolean agrees(String value, boolean explicit) {
		return set.isPresent() == explicit && set.map(known -> same(known, value)).orElse(true);
	}

	/** Numbers are the same however they are written. */
	private static boolean same(String one, String other) {
		if (one.equals(other)) {
			return true;
		}
		try {
			return Double.compare(Double.parseDouble(one), Double.parseDouble(other)) == 0;
		} catch (NumberFormatException e) {
			return false;
		}
	}
}
