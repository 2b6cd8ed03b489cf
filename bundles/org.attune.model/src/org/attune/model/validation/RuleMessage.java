// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.stream.Stream;

import org.attune.model.message.MessageBundle;

/** What can be wrong with an experiment; the texts stand in messages.properties. */
enum RuleMessage {
	NO_TASK, NO_SPACE, NO_CONFIGURATION,
	DATASET_EMPTY, DATASET_UNKNOWN, DATASET_RELATIVE, NETWORK_UNKNOWN, INPUT_SIZE, SEED,
	SPACE_EMPTY, ID_EMPTY, ID_DUPLICATE, RANGE_EMPTY, CHOICES_NONE, CHOICE_EMPTY, CHOICE_DUPLICATE, DEFAULT_INVALID,
	CONDITION_OUTSIDE, CONDITION_EMPTY, CONDITION_VALUE, CONDITION_CYCLE,
	ASSIGNMENT_OUTSIDE, ASSIGNMENT_DUPLICATE, ASSIGNMENT_MISSING,
	VALUE_MISSING, VALUE_EMPTY, VALUE_NOT_NUMBER, VALUE_NOT_INTEGER, VALUE_TOO_LARGE, VALUE_RANGE, VALUE_NOT_CHOICE,
	VALUE_NOT_BOOLEAN, VALUE_WITHOUT_EFFECT, BATCH_LARGE, BATCH_BEYOND_IMAGES, WARM_UP_LONG, CROP_LARGE,
	PATIENCE_LONG, STEP_LATE, PLATEAU_LATE, RESTART_WITHOUT_EFFECT, REASON_TEXT,
	FIX_SET, FIX_RESET, FIX_CLEAR, FIX_PRESET, FIX_ENABLE, FIX_NO_REASON,
	FIX_SEED, FIX_INPUT_SIZE, FIX_NETWORK, FIX_DATASET,
	AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, AND;

	private static final MessageBundle BUNDLE = new MessageBundle(RuleMessage.class);

	String text(String... values) {
		return BUNDLE.text(name(), values);
	}

	/** The problem that a text names; empty for a text that is not from here. */
	static Optional<RuleMessage> of(String text) {
		return Stream.of(values()).filter(message -> BUNDLE.wrote(message.name(), text)).findFirst();
	}
}
