// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

/**
 * A segment as it is to be sent.
 *
 * @param segment name of the segment
 * @param source  SHA-256 of the segment that it was made of, uncompressed
 * @param hash    SHA-256 of what is left of the segment, uncompressed
 * @param policy  version of the policy that it was made by
 * @param plain   name of the file in the spool that holds what is left, compressed
 * @param file    name of the file in the spool that is sent, and its name on the server: SHA-256 of its bytes, and what it is
 * @param bytes   size of that file
 */
record Prepared(String segment, String source, String hash, String policy, String plain, String file, long bytes) {
}
