// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

/**
 * Where a run trains, as it was asked for. Enough to put a run into the queue again that waited when the workbench ended.
 *
 * @param command the command in front of the worker; empty: none
 * @param device  {@code auto}, {@code cpu} or {@code cuda:} with the index of a GPU; empty: auto
 * @param threads CPU cores to train on; 0: all
 * @param memory  MiB of memory that the worker may take; 0: as much as a worker takes by itself
 * @param queue   runs with the same queue wait for each other
 */
public record Placement(String command, String device, int threads, int memory, String queue) {
	/** The CPU of this machine with all its cores. */
	public static final Placement HERE = new Placement("", "", 0, 0, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
}
