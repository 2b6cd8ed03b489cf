// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The networks by the names that they have in tasks. */
public enum Network {
	/**
	 * SqueezeNet 1.1 (Iandola et al. 2016) as torchvision builds it: Kaiming uniform weights, last convolution N(0, 0.01), biases 0.
	 * Below 64 pixels its first convolution has stride 1, or too little would be left of the image.
	 */
	SQUEEZENET("squeezenet-1.1"),
	/** A small convolutional network after LeNet-5 (LeCun et al. 1998), with ReLU and max pooling: for quick tries. */
	LENET("lenet");

	/** Smallest and largest width and height of an image, in pixels. */
	public static final int SMALLEST_INPUT = 16;
	public static final int LARGEST_INPUT = 512;

	private final String id;

	Network(String id) {
		this.id = id;
	}

	/** The network of a name as it stands in tasks. */
	public static Optional<Network> of(String id) {
		return Arrays.stream(values()).filter(network -> network.id.equals(id)).findFirst();
	}

	public static List<String> ids() {
		return Arrays.stream(values()).map(Network::id).toList();
	}

	public String id() {
		return id;
	}
}
