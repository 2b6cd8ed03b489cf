// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Content that only keys open. A sealed file is a header in the clear and two sections of encrypted chunks; a sealed stream has
 * one section:
 *
 * <pre>
 * header    magic "attuneS1", 16 random bytes, bytes of a chunk (4), number of sections (4), per section its bytes (8)
 *           and its key's mark (16), SHA-256 of all that
 * section   chunk after chunk: as many bytes as the header says (the last may have less), encrypted with AES-256-GCM, and the
 *           tag of 16 bytes
 * </pre>
 *
 * The nonce of a chunk is the number of its section (4 bytes) and its own (8 bytes); as every file has keys of its own, none is
 * used twice with a key. Authenticated beside the chunk are the header's SHA-256, both numbers, and how many chunks the section
 * has. So no chunk can be changed, left out, repeated, moved, or taken from another file without that the tag tells. Numbers are
 * big-endian.
 */
package org.attune.trainer.seal;
