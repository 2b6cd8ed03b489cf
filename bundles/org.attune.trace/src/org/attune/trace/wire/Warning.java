// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * Something a person should know that does not end the run.
 *
 * @param field   of the request that it is about; may be empty
 * @param message for people
 */
public record Warning(String field, String message) implements WorkerEvent {
}
