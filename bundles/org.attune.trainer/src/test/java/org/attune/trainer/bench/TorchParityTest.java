// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import org.attune.trainer.engine.Network;

/**
 * Compares SqueezeNet 1.1 with torch's from the same weights on the same images: outputs and 15 losses while it learns. The numbers,
 * and the torch that made them, are in torch_parity.json; {@link ParityBench} says how to make them anew.
 */
class TorchParityTest {
	private static final Reference REFERENCE = Reference.read();

	private record Reference(@JsonProperty("madeBy") String madeBy, @JsonProperty("losses") double[] losses,
			@JsonProperty("outputs") double[] outputs) {
		static Reference read() {
			try (InputStream stream = TorchParityTest.class.getResourceAsStream("torch_parity.json")) {
				return new ObjectMapper().readValue(stream, Reference.class);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private final ParityNetwork squeezeNet = ParityNetwork.of(Network.SQUEEZENET, 64, 32);

	@Test
	void theOutputsAreTorchs() {
		final float[] ours = squeezeNet.outputs();
		final double[] outputs = new double[ours.length];
		for (int index = 0; index < outputs.length; index++) {
			outputs[index] = ours[index];
		}
		assertArrayEquals(REFERENCE.outputs, outputs, 2e-5);
	}

	@Test
	void fifteenLossesAreTorchs() {
		assertArrayEquals(REFERENCE.losses, squeezeNet.losses(), 2e-4);
		assertTrue(REFERENCE.losses[ParityNetwork.STEPS - 1] < REFERENCE.losses[0] - .03, "something is learnt");
	}
}
