// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

/**
 * Which segment one follows. A session's first segment follows the last one of the folder that was closed then.
 *
 * @param segment name of the segment before, without its extension
 * @param hash    SHA-256 of its bytes, uncompressed, in hexadecimal digits
 */
public record SegmentLink(String segment, String hash) {
}
