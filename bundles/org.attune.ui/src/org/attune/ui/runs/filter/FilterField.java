// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.run.Run;

/** What a condition can be about: one fact of a run. */
public interface FilterField {
	/** The name that conditions use, without blanks. */
	String id();

	/** The name that people read. */
	String title();

	/** Whether every run's value is a number, so that less and more have a meaning. */
	boolean numeric();

	/** Whether {@link #values()} are all that there can be, so that another one is a mistake. */
	boolean closed();

	/** Values to offer while typing, a few of them. */
	List<String> values();

	/** The value as a number, which may be NaN; empty where there is none. */
	OptionalDouble number(Run run);

	/** The value as text; empty where there is none. */
	String text(Run run);
}
