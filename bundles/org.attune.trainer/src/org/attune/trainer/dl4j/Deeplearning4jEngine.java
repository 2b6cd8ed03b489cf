// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bytedeco.javacpp.Pointer;

import org.attune.trainer.dl4j.network.MemoryModel;
import org.attune.trainer.dl4j.network.Networks;
import org.attune.trainer.dl4j.optimizer.TorchOptimizer;
import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Determinism;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.Speed;

/** Deeplearning4j 1.0.0-M2.1 on the native library that is on the class path. */
public final class Deeplearning4jEngine implements Engine {
	private final Backend backend = Backend.load();

	@Override
	public Map<String, String> environment() {
		return backend.environment();
	}

	@Override
	public List<String> cautions() {
		return !backend.isCpu() || backend.isAccelerated() ? List.of()
				: List.of("oneDNN is off, so the training is several times slower; start the worker with the flags of its jvm.options "
						+ "and with its CPU libraries");
	}

	@Override
	public Determinism determinism() {
		return backend.isCpu()
				? new Determinism(true, "the same seed, number of threads, kind of processor and version of Attune give the same bits")
				: new Determinism(false, "CUDA adds numbers in an order that changes from run to run, so results differ in their last "
						+ "digits; train on the CPU where they have to be the same");
	}

	@Override
	public void use(int threads) {
		backend.use(threads);
	}

	@Override
	public Batch batch(float[] images, float[] targets, int count, int size) {
		return Deeplearning4jBatch.of(images, targets, count, size);
	}

	@Override
	public Model build(Blueprint blueprint) {
		final TorchOptimizer optimizer = new TorchOptimizer(blueprint.optimizer());
		return new Deeplearning4jModel(Networks.create(blueprint, optimizer), optimizer, blueprint.clipping());
	}

	@Override
	public long memory(Blueprint blueprint, int batchSize) {
		return MemoryModel.bytes(blueprint, batchSize);
	}

	@Override
	public long memoryLimit() {
		return Pointer.maxPhysicalBytes();
	}

	@Override
	public Optional<Speed> speed() {
		return Optional.of(SpeedTest.run());
	}
}
