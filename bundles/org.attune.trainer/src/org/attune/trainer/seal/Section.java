// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

/** The parts of a sealed file, each with a key of its own, in their order. */
public enum Section {
	/** What is needed to tune: the network's name, training and validation images. */
	TUNING("tuning"),
	/** The test images, which only the researcher can open. */
	TEST("test");

	private final String word;

	Section(String word) {
		this.word = word;
	}

	/** What messages call it. */
	String word() {
		return word;
	}
}
