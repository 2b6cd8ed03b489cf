// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration that counts in the end.
 *
 * @param values            in effect by hyperparameter id
 * @param explicit          ids of those that the person set
 * @param configurationHash SHA-256 of the values
 * @param run               id of the run that tried it; empty: not tried, where the study allows that
 */
public record FinalConfiguration(Map<String, String> values, List<String> explicit, String configurationHash, Optional<String> run) {
	public FinalConfiguration {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		explicit = List.copyOf(explicit);
	}
}
