// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.attune.trace.wire.LayerStatistics;
import org.attune.trainer.engine.Batch;
import org.attune.trainer.engine.Blueprint;
import org.attune.trainer.engine.Model;
import org.attune.trainer.engine.Step;

/**
 * Stops the trainer's loop after each block of steps for as many steps of a bare loop, on the same kind of network with prepared images
 * and without listeners. What the machine does besides hits both; the median over the blocks says what the trainer's loop costs.
 */
final class LoopModel implements Model {
	/** Size of minibatches that is compared. */
	static final int BATCH = 32;
	/** What stands before the percentage on standard error. */
	static final String MARK = "loop-overhead-percent ";

	private static final int BLOCK = 4;
	/** In the first two epochs the JVM still compiles what the loop does besides. */
	private static final int WARM_UP = 128;

	private final Model model;
	private final BareLoop bare;
	private final List<Double> overheads = new ArrayList<>();
	private int steps;
	private int stepsOfBlock;
	private long alone;
	private long blockBegan;

	LoopModel(Model model, Blueprint blueprint) {
		this.model = model;
		this.bare = BareLoop.ofAttune(blueprint.network(), blueprint.inputSize(), BATCH);
	}

	@Override
	public float[][] learn(Batch batch, Step step) {
		if (stepsOfBlock == BLOCK) {
			endBlock();
		}
		if (stepsOfBlock == 0) {
			alone = bareBlock();
			blockBegan = System.nanoTime();
		}
		stepsOfBlock++;
		steps++;
		return model.learn(batch, step);
	}

	@Override
	public float[][] answer(Batch batch) {
		if (stepsOfBlock > 0 && !overheads.isEmpty()) { // the epoch's steps are over
			report();
		}
		stepsOfBlock = 0; // what an evaluation interrupts is no block
		return model.answer(batch);
	}

	@Override
	public float[] parameters() {
		return model.parameters();
	}

	@Override
	public void save(OutputStream stream) throws IOException {
		model.save(stream);
	}

	@Override
	public void restore(InputStream stream) throws IOException {
		model.restore(stream);
	}

	@Override
	public float[][] learn(Batch batch, Step step, Consumer<LayerStatistics> layers) {
		return model.learn(batch, step, layers);
	}

	@Override
	public void close() {
		bare.close();
		model.close();
	}

	/** The steps of the trainer's loop, until it comes with the next one, against the bare ones just before. */
	private void endBlock() {
		if (steps > WARM_UP) {
			overheads.add(100.0 * (System.nanoTime() - blockBegan - alone) / alone);
		}
		stepsOfBlock = 0;
	}

	/** All blocks until now; the last report counts. */
	private void report() {
		final List<Double> sorted = overheads.stream().sorted().toList();
		System.err.println(MARK + String.format(Locale.ROOT, "%.3f", sorted.get(sorted.size() / 2)));
	}

	private long bareBlock() {
		final long began = System.nanoTime();
		for (int step = 0; step < BLOCK; step++) {
			bare.step();
		}
		return System.nanoTime() - began;
	}
}
