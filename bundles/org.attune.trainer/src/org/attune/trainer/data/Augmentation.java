// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/**
 * How training images are varied each time they are shown.
 *
 * @param flip         whether every second one, by chance, is mirrored left to right
 * @param cropPadding  pixels by which an image is moved at most in each direction, black coming in; 0: not at all
 * @param colourJitter largest relative change of brightness, contrast and saturation, from 0 (none) to 1
 */
public record Augmentation(boolean flip, int cropPadding, double colourJitter) {
	public static final Augmentation NONE = new Augmentation(false, 0, 0);
}
