// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.List;
import java.util.Map;

/** A second engine without any library: a linear classifier in plain Java, which ignores what the network should be. */
public class PlainEngine implements Engine {
	/** Images and targets as they came. */
	public record PlainBatch(float[] images, float[] targets, int count) implements Batch {
		@Override
		public void close() {
			// memory of the Java heap
		}
	}

	@Override
	public Map<String, String> environment() {
		return Map.of("engine", "plain Java");
	}

	@Override
	public List<String> cautions() {
		return List.of("this engine is only for tests");
	}

	@Override
	public Determinism determinism() {
		return new Determinism(true, "one thread computes");
	}

	@Override
	public void use(int threads) {
		// one thread computes
	}

	@Override
	public Batch batch(float[] images, float[] targets, int count, int size) {
		return new PlainBatch(images.clone(), targets.clone(), count);
	}

	@Override
	public Model build(Blueprint blueprint) {
		return new PlainModel(3 * blueprint.inputSize() * blueprint.inputSize(), blueprint.classes(),
				blueprint.optimizer().values().get("learningRate"));
	}

	@Override
	public long memory(Blueprint blueprint, int batchSize) {
		return 4L * 3 * blueprint.inputSize() * blueprint.inputSize() * (blueprint.classes() + batchSize);
	}

	@Override
	public long memoryLimit() {
		return Runtime.getRuntime().maxMemory();
	}
}
