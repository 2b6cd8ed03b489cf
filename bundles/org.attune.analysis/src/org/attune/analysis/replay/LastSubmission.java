// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.util.List;

/**
 * The last configuration of an experiment that was handed over to be trained.
 *
 * @param run               id of the run
 * @param configurationHash of what is trained
 * @param sequence          of the line
 * @param working           whether it is the configuration that the edits lead to; if not, an earlier one was trained again
 * @param differing         where what was submitted differs from what the edits lead to
 */
record LastSubmission(String run, String configurationHash, long sequence, boolean working, List<String> differing) {
	LastSubmission {
		differing = List.copyOf(differing);
	}
}
