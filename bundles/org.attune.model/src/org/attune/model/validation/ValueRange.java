// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.OptionalDouble;

import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Hyperparameter;

/**
 * The numbers that a hyperparameter can have.
 *
 * @param minimum empty: no lower bound
 * @param maximum empty: no upper bound
 * @param aboveMinimum whether the minimum itself is excluded
 * @param belowMaximum whether the maximum itself is excluded
 */
public record ValueRange(OptionalDouble minimum, OptionalDouble maximum, boolean aboveMinimum, boolean belowMaximum) {

	public static ValueRange of(Hyperparameter hyperparameter) {
		return new ValueRange(bound(hyperparameter.isSetMinimum(), hyperparameter.getMinimum()),
				bound(hyperparameter.isSetMaximum(), hyperparameter.getMaximum()),
				hyperparameter.isMinimumExclusive(), hyperparameter.isMaximumExclusive());
	}

	private static OptionalDouble bound(boolean set, double bound) {
		return set && !Double.isInfinite(bound) ? OptionalDouble.of(bound) : OptionalDouble.empty();
	}

	public boolean contains(double number) {
		final double least = minimum.orElse(Double.NEGATIVE_INFINITY);
		final double most = maximum.orElse(Double.POSITIVE_INFINITY);
		return (aboveMinimum ? number > least : number >= least) && (belowMaximum ? number < most : number <= most);
	}

	/** Whether no number is in it; so it is with a bound that is no number itself. */
	boolean empty() {
		final double least = minimum.orElse(-Double.MAX_VALUE);
		final double most = maximum.orElse(Double.MAX_VALUE);
		final boolean point = least == most && !aboveMinimum && !belowMaximum;
		return !(least < most || point);
	}

	/** In words, as "at least 0 and less than 1"; "" without bounds. */
	public String text() {
		final String lower = minimum.isEmpty() ? ""
				: (aboveMinimum ? RuleMessage.MORE_THAN : RuleMessage.AT_LEAST).text(text(minimum));
		final String upper = maximum.isEmpty() ? ""
				: (belowMaximum ? RuleMessage.LESS_THAN : RuleMessage.AT_MOST).text(text(maximum));
		return lower.isEmpty() || upper.isEmpty() ? lower + upper : RuleMessage.AND.text(lower, upper);
	}

	private static String text(OptionalDouble bound) {
		return Double.isNaN(bound.getAsDouble()) ? "NaN" : Numbers.canonical(bound.getAsDouble());
	}
}
