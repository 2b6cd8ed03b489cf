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
	LENET("lenet"),
	/**
	 * ResNet-18 (He et al. 2016) for small images, as it is used for CIFAR: a 3x3 convolution of stride 1 and no pooling at its stem, then
	 * four stages of two basic blocks with 64, 128, 256 and 512 channels. 11,173,962 weights at ten classes. For images from 28 to
	 * 64 pixels; larger ones work, at a cost that grows with their area.
	 */
	RESNET_18("resnet-18"),
	/**
	 * A small convolutional network: three blocks of a 3x3 convolution (32, 64 and 128 channels), batch normalisation, ReLU and 2x2 max
	 * pooling, then the mean over the image and a dense layer. 94,762 weights at ten classes.
	 */
	SMALL_CNN("small-cnn"),
	/** A multilayer perceptron on all pixels: two hidden layers of 256 and 128 units with ReLU. */
	MLP("mlp");

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
