// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.model.configuration.EffectiveValues;

/**
 * What a participant decided on in the end.
 *
 * @param participant   pseudonym
 * @param hash          SHA-256 of the values
 * @param values        in effect, by hyperparameter id
 * @param explicit      ids of those that the participant set
 * @param tunedAccuracy on the validation images after the last epoch of the participant's own run of it; empty if they did not try it
 */
record Choice(String participant, String hash, Map<String, String> values, List<String> explicit, OptionalDouble tunedAccuracy) {
	Choice {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		explicit = List.copyOf(explicit);
	}

	/** Whether the values are those that the hash was made of. */
	boolean isWhole() {
		return EffectiveValues.of(values, explicit).hash().equals(hash);
	}
}
