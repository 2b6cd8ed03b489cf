// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * A message that a newer version speaks and this one does not.
 *
 * @param type the type that the message names
 */
public record Unknown(String type) implements Message {
}
