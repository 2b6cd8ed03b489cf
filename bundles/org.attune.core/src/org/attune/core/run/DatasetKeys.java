// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.util.List;

/** Knows what opens sealed datasets. Asked by the thread that trains, for each run just before its worker is told what to do. */
@FunctionalInterface
public interface DatasetKeys {
	/** The keys of the dataset that a run trains on, in hexadecimal digits; empty where it needs none, or none are known. */
	List<String> of(Run run);
}
