// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.file.Path;

/**
 * An image file that was found.
 *
 * @param label    index of its class
 * @param size     bytes
 * @param modified when it was written last, in nanoseconds since 1970
 */
record ImageEntry(Path file, int label, long size, long modified) {
}
