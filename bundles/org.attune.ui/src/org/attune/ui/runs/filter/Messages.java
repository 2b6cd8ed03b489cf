// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import org.eclipse.osgi.util.NLS;

/** What can be wrong with a filter. */
final class Messages extends NLS {
	public static String problem_ambiguousField;
	public static String problem_at;
	public static String problem_character;
	public static String problem_conditionMissing;
	public static String problem_fieldMissing;
	public static String problem_noNumbers;
	public static String problem_noParenthesis;
	public static String problem_notANumber;
	public static String problem_otherValue;
	public static String problem_parenthesis;
	public static String problem_quote;
	public static String problem_unknownField;
	public static String problem_valueMissing;

	static {
		initializeMessages("org.attune.ui.runs.filter.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
