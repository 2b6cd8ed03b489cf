// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.time.Instant;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param status           one of those that end a run
 * @param message          why; may be empty
 * @param started          when its worker was started, if it was
 * @param ended            when its end was seen
 * @param exitCode         of the worker, if it was started
 * @param parametersSha256 checksum of the trained network, empty where there is none
 */
record RunResult(RunStatus status, String message, Optional<Instant> started, Instant ended, Optional<Integer> exitCode,
		String parametersSha256) {
}
