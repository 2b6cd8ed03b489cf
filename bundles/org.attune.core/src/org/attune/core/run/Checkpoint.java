// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;

/**
 * A state of the training that it can go on from.
 *
 * @param path      of the file, as the worker named it
 * @param epoch     epochs trained to their end before it was written
 * @param iteration minibatches trained before it was written
 */
public record Checkpoint(Path path, int epoch, long iteration) {
}
