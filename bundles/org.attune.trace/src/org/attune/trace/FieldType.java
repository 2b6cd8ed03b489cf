// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

/** What the value of a field is in JSON. */
public enum FieldType {
	/** A string. */
	TEXT,
	/** A whole number of at most 64 bits. */
	INTEGER,
	/** A number, or one of the strings {@code NaN}, {@code Infinity} and {@code -Infinity}. */
	NUMBER,
	/** True or false. */
	TRUTH,
	/** One of the names that {@link EventField#choices()} lists. */
	CHOICE,
	/** An array of strings. */
	TEXTS,
	/** An object with strings. */
	TEXTS_BY_NAME,
	/** An object with numbers as in {@link #NUMBER}. */
	NUMBERS_BY_NAME
}
