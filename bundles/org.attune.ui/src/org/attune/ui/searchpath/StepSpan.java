// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.List;

/**
 * Some of very many rows that stand below one.
 *
 * @param host  id of the row that all of them stand below
 * @param place which of that row's spans it is
 * @param rows  ids of the steps, at least one
 */
record StepSpan(String host, int place, List<String> rows) {

	/** The same while steps are added behind. */
	String id() {
		return "span:" + place + ':' + host; //$NON-NLS-1$
	}
}
