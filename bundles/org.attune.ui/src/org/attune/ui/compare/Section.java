// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

/** The parts of a comparison. */
enum Section {
	/** What the runs were trained with. */
	CONFIGURATION(Messages.section_configuration),
	/** What came of them. */
	RESULTS(Messages.section_results),
	/** Where and by what they were trained. */
	ENVIRONMENT(Messages.section_environment);

	private final String label;

	Section(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}
}
