// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.optuna;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.attune.model.configuration.Numbers;
import org.attune.model.tuning.Choice;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.tuning.Scale;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * How Optuna describes the values that a hyperparameter may have. It demands that all trials of a study agree on it, so it
 * covers the range of the space and whatever the trials have beyond.
 */
sealed interface OptunaDistribution {
	/** What stands in a journal. */
	JsonObject json();

	/** Optuna's number for a value. */
	double internal(String value);

	/** @param low and high include all values */
	record Number(boolean integer, double low, double high, boolean log) implements OptunaDistribution {
		@Override
		public JsonObject json() {
			final JsonObject attributes = new JsonObject();
			attributes.addProperty("log", log); //$NON-NLS-1$
			if (integer) {
				attributes.addProperty("step", 1); //$NON-NLS-1$
				attributes.addProperty("low", (long) low); //$NON-NLS-1$
				attributes.addProperty("high", (long) high); //$NON-NLS-1$
			} else {
				attributes.add("step", JsonNull.INSTANCE); //$NON-NLS-1$
				attributes.addProperty("low", low); //$NON-NLS-1$
				attributes.addProperty("high", high); //$NON-NLS-1$
			}
			return named(integer ? "IntDistribution" : "FloatDistribution", attributes); //$NON-NLS-1$ //$NON-NLS-2$
		}

		@Override
		public double internal(String value) {
			return Numbers.parse(value).orElseThrow();
		}
	}

	/** Values by their place in the list. */
	record Categories(List<String> choices) implements OptunaDistribution {
		@Override
		public JsonObject json() {
			final JsonArray list = new JsonArray();
			choices.forEach(list::add);
			final JsonObject attributes = new JsonObject();
			attributes.add("choices", list); //$NON-NLS-1$
			return named("CategoricalDistribution", attributes); //$NON-NLS-1$
		}

		@Override
		public double internal(String value) {
			return choices.indexOf(value);
		}
	}

	private static JsonObject named(String name, JsonObject attributes) {
		final JsonObject json = new JsonObject();
		json.addProperty("name", name); //$NON-NLS-1$
		json.add("attributes", attributes); //$NON-NLS-1$
		return json;
	}

	/** Without a description of the hyperparameter: what the values show. */
	static OptunaDistribution of(Collection<String> values) {
		return values.stream().allMatch(value -> Numbers.parse(value).isPresent())
				? number(values, DoubleStream.empty(), false, false)
				: new Categories(values.stream().distinct().sorted().toList());
	}

	/** As the hyperparameter is described, and wider where values lie beyond. */
	static OptunaDistribution of(Hyperparameter hyperparameter, Collection<String> values) {
		final boolean integer = hyperparameter.getType() == HyperparameterType.INTEGER;
		final boolean numeric = integer || hyperparameter.getType() == HyperparameterType.REAL;
		if (numeric && values.stream().allMatch(value -> Numbers.parse(value).isPresent())) {
			final DoubleStream.Builder bounds = DoubleStream.builder();
			final boolean log = hyperparameter.getScale() == Scale.LOG;
			if (hyperparameter.isSetMinimum() && !(log && hyperparameter.getMinimum() <= 0)) {
				bounds.add(hyperparameter.getMinimum());
			}
			if (hyperparameter.isSetMaximum()) {
				bounds.add(hyperparameter.getMaximum());
			}
			return number(values, bounds.build(), integer, log);
		}
		final List<String> known = hyperparameter.getType() == HyperparameterType.BOOLEAN ? List.of("false", "true") //$NON-NLS-1$ //$NON-NLS-2$
				: hyperparameter.getChoices().stream().map(Choice::getValue).toList();
		return new Categories(Stream.concat(known.stream(), values.stream().sorted()).distinct().toList());
	}

	/** Optuna's logarithmic ranges begin above 0, and its integers from 1. */
	private static Number number(Collection<String> values, DoubleStream bounds, boolean integer, boolean log) {
		final var all = DoubleStream.concat(bounds,
				values.stream().map(Numbers::parse).mapToDouble(OptionalDouble::orElseThrow))
				.summaryStatistics();
		final boolean whole = integer && values.stream().allMatch(value -> isWhole(Numbers.parse(value).orElseThrow()))
				&& isWhole(all.getMin()) && isWhole(all.getMax());
		return new Number(whole, all.getMin(), all.getMax(), log && all.getMin() > 0);
	}

	private static boolean isWhole(double number) {
		return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
	}
}
