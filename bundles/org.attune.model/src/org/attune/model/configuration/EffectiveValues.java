// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;

/**
 * What a training of an experiment would use: the values of the hyperparameters that apply, chosen or by default.
 * A snapshot; later edits of the experiment do not reach it.
 */
public final class EffectiveValues {
	private final Map<String, String> values;
	private final List<String> explicit;

	private EffectiveValues(Map<String, String> values, List<String> explicit) {
		this.values = values;
		this.explicit = explicit;
	}

	/** The values of a valid experiment; of an invalid one those that there are, unchecked. */
	public static EffectiveValues of(Experiment experiment) {
		final Map<String, String> values = new LinkedHashMap<>();
		for (Hyperparameter hyperparameter : Configurations.hyperparameters(experiment)) {
			if (hyperparameter.getId() != null && Applicability.applies(hyperparameter, experiment)) {
				Configurations.value(hyperparameter, experiment)
						.ifPresent(value -> values.put(hyperparameter.getId(), value));
			}
		}
		final List<String> explicit = Configurations.assignments(experiment).stream()
				.filter(assignment -> Configurations.explicitValue(assignment).isPresent())
				.map(Assignment::getHyperparameter)
				.filter(hyperparameter -> hyperparameter != null && values.containsKey(hyperparameter.getId()))
				.map(Hyperparameter::getId).distinct().toList();
		return new EffectiveValues(Collections.unmodifiableMap(values), explicit);
	}

	/** Values that were in effect in an earlier training. */
	public static EffectiveValues of(Map<String, String> values, Collection<String> explicit) {
		return new EffectiveValues(Collections.unmodifiableMap(new LinkedHashMap<>(values)), List.copyOf(explicit));
	}

	/** The same with another value, which somebody chose. */
	public EffectiveValues with(String id, String value) {
		final Map<String, String> changed = new LinkedHashMap<>(values);
		changed.put(id, value);
		return of(changed, Stream.concat(explicit.stream(), Stream.of(id)).distinct().toList());
	}

	/** Values that were written elsewhere, all of them chosen; numbers are brought to the form in which they are compared. */
	public static EffectiveValues chosen(Map<String, String> written) {
		final Map<String, String> values = new LinkedHashMap<>();
		written.forEach((id, value) -> values.put(id, Numbers.canonical(value)));
		return new EffectiveValues(Collections.unmodifiableMap(values), List.copyOf(values.keySet()));
	}

	/** Id to value in the order of the space; numbers in the form of {@link Numbers#canonical}. Unmodifiable. */
	public Map<String, String> values() {
		return values;
	}

	/** The ids of those values that somebody chose; the others were left at their default. Unmodifiable. */
	public List<String> explicit() {
		return explicit;
	}

	/**
	 * The identity of the values: SHA-256 of {@link #canonicalJson} in UTF-8, 64 lower-case hexadecimal digits. Equal
	 * for equal values however they were written (1e-3, 0.001), ordered, or came about (chosen, default).
	 */
	public String hash() {
		try {
			final MessageDigest sha = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha.digest(canonicalJson().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/**
	 * One JSON object without blanks, its members sorted by id and all values strings, escaped as in the JSON
	 * Canonicalization Scheme (RFC 8785).
	 */
	public String canonicalJson() {
		return new TreeMap<>(values).entrySet().stream()
				.map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
	}

	private static String quoted(String text) {
		final StringBuilder json = new StringBuilder("\"");
		text.chars().forEach(character -> json.append(escaped((char) character)));
		return json.append('"').toString();
	}

	private static String escaped(char character) {
		return switch (character) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			case '\b' -> "\\b";
			case '\t' -> "\\t";
			case '\n' -> "\\n";
			case '\f' -> "\\f";
			case '\r' -> "\\r";
			default -> character < ' ' ? "\\u%04x".formatted((int) character) : String.valueOf(character);
		};
	}
}
