// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.util.Set;

import org.attune.analysis.export.Format;
import org.attune.trace.Privacy;

/**
 * What a person wants to export of their trace.
 *
 * @param format
 *            to what
 * @param leaving
 *            the classes that may leave; all that is of another class, or unknown, is dropped
 * @param pseudonyms
 *            whether names leave as pseudonyms where they may not leave themselves
 */
record ExportChoice(Format format, Set<Privacy> leaving, boolean pseudonyms) {
	ExportChoice {
		leaving = Set.copyOf(leaving);
	}
}
