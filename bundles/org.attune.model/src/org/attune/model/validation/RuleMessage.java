// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import org.attune.model.message.MessageBundle;

/** What can be wrong with an experiment; the texts stand in messages.properties. */
enum RuleMessage {
	NO_TASK, NO_SPACE, NO_CONFIGURATION,
	DATASET_EMPTY, DATASET_UNKNOWN, DATASET_RELATIVE, NETWORK_UNKNOWN, INPUT_SIZE, SEED,
	SPACE_EMPTY, ID_EMPTY, ID_DUPLICATE, RANGE_EMPTY, CHOICES_NONE, CHOICE_EMPTY, CHOICE_DUPLICATE, DEFAULT_INVALID,
	CONDITION_OUTSIDE, CONDITION_EMPTY, CONDITION_VALUE, CONDITION_CYCLE,
	ASSIGNMENT_OUTSIDE, ASSIGNMENT_DUPLICATE, ASSIGNMENT_MISSING,
	VALUE_MISSING, VALUE_EMPTY, VALUE_NOT_NUMBER, VALUE_NOT_INTEGER, VALUE_TOO_LARGE, VALUE_RANGE, VALUE_NOT_CHOICE,
	VALUE_NOT_BOOLEAN, VALUE_WITHOUT_EFFECT, BATCH_LARGE, REASON_TEXT,
	AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, AND;

	private static final MessageBundle BUNDLE = new MessageBundle(RuleMessage.class);

	String text(String... values) {
		return BUNDLE.text(name(), values);
	}
}
