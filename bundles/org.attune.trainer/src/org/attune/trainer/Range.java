// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.function.DoublePredicate;

/**
 * The numbers that a hyperparameter can have.
 *
 * @param allowed given finite numbers only
 * @param text    in words, as "a number from 0 to 1"
 */
record Range(DoublePredicate allowed, String text) {
	static Range atLeast(int least) {
		return new Range(value -> value >= least, "a number of at least " + least);
	}

	static Range from(int least, int most) {
		return new Range(value -> value >= least && value <= most, "a number from " + least + " to " + most);
	}

	static Range fromToBelow(int least, int bound) {
		return new Range(value -> value >= least && value < bound, "a number from " + least + " to below " + bound);
	}

	static Range aboveAndBelow(int lower, int upper) {
		return new Range(value -> value > lower && value < upper, "a number above " + lower + " and below " + upper);
	}

	static Range whole(int least, int most) {
		return new Range(value -> value == Math.rint(value) && value >= least && value <= most,
				"a whole number from " + least + " to " + most);
	}
}
