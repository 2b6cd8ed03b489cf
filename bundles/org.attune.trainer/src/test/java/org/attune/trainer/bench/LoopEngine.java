// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.util.List;
import java.util.Map;

import org.attune.trainer.dl4j.Deeplearning4jEngine;
import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Determinism;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Model;

/** Deeplearning4j, whose models compare the trainer's loop with a bare one. A worker is told to use it by a system property. */
public final class LoopEngine implements Engine {
	private final Engine engine = new Deeplearning4jEngine();

	@Override
	public Map<String, String> environment() {
		return engine.environment();
	}

	@Override
	public List<String> cautions() {
		return engine.cautions();
	}

	@Override
	public Determinism determinism() {
		return engine.determinism();
	}

	@Override
	public void use(int threads) {
		engine.use(threads);
	}

	@Override
	public Batch batch(float[] images, float[] targets, int count, int size) {
		return engine.batch(images, targets, count, size);
	}

	@Override
	public Model build(Blueprint blueprint) {
		return new LoopModel(engine.build(blueprint), blueprint);
	}

	@Override
	public long memory(Blueprint blueprint, int batchSize) {
		return engine.memory(blueprint, batchSize);
	}

	@Override
	public long memoryLimit() {
		return engine.memoryLimit();
	}
}
