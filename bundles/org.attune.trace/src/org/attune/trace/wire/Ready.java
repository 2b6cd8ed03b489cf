// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.util.Map;

/**
 * The first event: the worker runs and has its backend loaded.
 *
 * @param protocol    {@link Wire#PROTOCOL} of the worker
 * @param environment versions, backend, device, threads and whatever else decides about speed and bits
 */
public record Ready(int protocol, Map<String, String> environment) implements WorkerEvent {
	public Ready {
		environment = OrderedCopies.of(environment);
	}
}
