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
 * @param keys        that open a sealed dataset, in hexadecimal digits; not to be kept with the run
 * @param evaluation  whether the test images are read and measured in the end; nothing reads them otherwise
 */
public record RunRequest(int protocol, String run, TaskSpec task, Map<String, String> values, List<String> explicit, int threads,
		String checkpoints, String cache, @WhenAbsent("\"\"") String resume,
		@WhenAbsent("[]") List<String> keys, @WhenAbsent("false") boolean evaluation) implements Message {
	public RunRequest {
		values = OrderedCopies.of(values);
		explicit = List.copyOf(explicit);
		keys = List.copyOf(keys);
	}

	/** A request to tune on a dataset. */
	public RunRequest(int protocol, String run, TaskSpec task, Map<String, String> values, List<String> explicit, int threads,
			String checkpoints, String cache, String resume, List<String> keys) {
		this(protocol, run, task, values, explicit, threads, checkpoints, cache, resume, keys, false);
	}

	/** A request to tune on a dataset that is open to everybody. */
	public RunRequest(int protocol, String run, TaskSpec task, Map<String, String> values, List<String> explicit, int threads,
			String checkpoints, String cache, String resume) {
		this(protocol, run, task, values, explicit, threads, checkpoints, cache, resume, List.of());
	}

	/** The same with these keys; with none it can be kept. */
	public RunRequest with(List<String> otherKeys) {
		return new RunRequest(protocol, run, task, values, explicit, threads, checkpoints, cache, resume, otherKeys, evaluation);
	}

	/** The same, with the test images measured in the end. */
	public RunRequest evaluated() {
		return new RunRequest(protocol, run, task, values, explicit, threads, checkpoints, cache, resume, keys, true);
	}
}
