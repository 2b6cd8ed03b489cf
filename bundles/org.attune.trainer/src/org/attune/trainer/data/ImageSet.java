// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.List;

/**
 * Images in memory with their classes.
 *
 * @param images each 3 planes (red, green, blue) of inputSize x inputSize bytes, row by row; not to be written to
 * @param labels index of each image's class
 */
public record ImageSet(List<byte[]> images, List<Integer> labels) {
	public ImageSet {
		images = List.copyOf(images);
		labels = List.copyOf(labels);
	}

	public int size() {
		return images.size();
	}

	public byte[] image(int index) {
		return images.get(index);
	}

	public int label(int index) {
		return labels.get(index);
	}
}
