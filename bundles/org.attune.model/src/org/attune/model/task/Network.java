// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.task;

import java.util.Optional;
import java.util.stream.Stream;

/** The networks that come with Attune. */
public enum Network {
	SQUEEZENET_1_1("squeezenet-1.1", "SqueezeNet 1.1", 32),
	LENET("lenet", "LeNet", 28),
	RESNET_18("resnet-18", "ResNet-18", 28),
	SMALL_CNN("small-cnn", "Small CNN", 16),
	MLP("mlp", "Multilayer perceptron", 16);

	/** Edge length in pixels beyond which the memory of an ordinary machine does not suffice. */
	public static final int LARGEST_INPUT = 512;

	private final String id;
	private final String label;
	private final int smallestInput;

	Network(String id, String label, int smallestInput) {
		this.id = id;
		this.label = label;
		this.smallestInput = smallestInput;
	}

	/** The network with this id, as in {@code Task.network}. */
	public static Optional<Network> of(String id) {
		return Stream.of(values()).filter(network -> network.id.equals(id)).findFirst();
	}

	/** The value of {@code Task.network}. */
	public String id() {
		return id;
	}

	/** The network's own name, the same in every language. */
	public String label() {
		return label;
	}

	/** Edge length in pixels of the smallest images from which the layers leave something. */
	public int smallestInput() {
		return smallestInput;
	}
}
