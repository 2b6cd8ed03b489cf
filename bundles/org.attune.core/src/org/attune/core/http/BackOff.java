// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a server alone that failed: twice as long after each failure, sixty times the first pause at most, and
 * between half and all of that by chance, so that many do not come back together. Not safe for several threads.
 */
public final class BackOff {
	private static final int MOST = 60;

	private final Duration first;
	private final RandomGenerator random;
	private Duration next;

	/** @param first the longest pause after the first failure */
	public BackOff(Duration first, RandomGenerator random) {
		this.first = first;
		this.random = random;
		this.next = first;
	}

	/** @return how long to wait now */
	public Duration failed() {
		final long nanos = next.toNanos();
		next = next.compareTo(first.multipliedBy(MOST)) < 0 ? next.multipliedBy(2) : next;
		final long longest = Math.min(nanos, first.multipliedBy(MOST).toNanos());
		return Duration.ofNanos(longest / 2 + random.nextLong(longest / 2 + 1));
	}

	public void succeeded() {
		next = first;
	}
}
