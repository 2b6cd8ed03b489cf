// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * An image that could not be read is left out.
 *
 * @param path   of the image
 * @param reason for people
 */
public record ImageSkipped(String path, String reason) implements WorkerEvent {
}
