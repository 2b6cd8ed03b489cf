// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.eclipse.osgi.util.NLS;

/**
 * Whose curve it is: a run's or that of a group of seeds.
 *
 * @param id
 *            of the group, or of a run without one
 * @param label
 *            for people
 * @param number
 *            of the first run; the colour follows from it
 * @param seed
 *            whether it is one run of a group
 */
record Owner(String id, String label, int number, boolean seed) {

	static Owner of(SeedGroup group) {
		Run first = group.first();
		String label = group.isSeveral()
				? NLS.bind(Messages.owner_group, first.label(), Integer.toString(group.runs().getLast().number()))
				: first.label();
		return new Owner(group.id(), label, first.number(), false);
	}

	/** One run among the group's. */
	static Owner of(SeedGroup group, Run run) {
		return new Owner(group.id(), run.label(), group.first().number(), true);
	}
}
