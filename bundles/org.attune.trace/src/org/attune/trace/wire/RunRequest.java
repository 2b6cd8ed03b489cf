// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.util.List;
import java.util.Map;

/**
 * The first line that a worker reads: all it needs to know to train once.
 *
 * @param protocol    {@link Wire#PROTOCOL} of the sender
 * @param run         id of the run, only named in messages
 * @param task        what to train
 * @param values      hyperparameters by id in lexical form (Java's own, whatever the locale); the worker checks them itself
 * @param explicit    ids of those that a person set
 * @param threads     CPU threads to train on; 0: one per core
 * @param checkpoints folder for checkpoints; empty: none are written
 * @param cache       folder for unpacked archives and decoded images; empty: the user's cache folder
 * @param resume      checkpoint to go on from; empty: begin anew
 */
public record RunRequest(int protocol, String run, TaskSpec task, Map<String, String> values, List<String> explicit, int threads,
		String checkpoints, String cache, @WhenAbsent("\"\"") String resume) implements Message {
	public RunRequest {
		values = OrderedCopies.of(values);
		explicit = List.copyOf(explicit);
	}
}
