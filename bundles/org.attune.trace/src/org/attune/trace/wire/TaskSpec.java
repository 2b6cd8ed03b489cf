// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

/**
 * What is trained on what.
 *
 * @param dataset   {@code generated:shapes}, or the absolute path of a folder with train, val and test, each with a folder per
 *                  class, of a .tar.gz, .tgz or .zip archive of such a folder, or of a .sealed dataset
 * @param inputSize width and height in pixels to which images are resized
 * @param network   {@code squeezenet-1.1} or {@code lenet}, or {@code blinded-1} for the one that a sealed dataset names
 * @param seed      of initial weights, dropout, order of images and generated images; 0 is taken as 1
 */
public record TaskSpec(String dataset, int inputSize, String network, long seed) {
}
