// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.trace;

import java.util.List;

/**
 * What a person can see.
 *
 * @param parts ids of the visible views and editors of Attune
 * @param runs  ids of the runs that are shown
 */
public record Screen(List<String> parts, List<String> runs) {
	public Screen {
		parts = List.copyOf(parts);
		runs = List.copyOf(runs);
	}
}
