// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
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
	private static final int WARM_UP = 4 * BLOCK;

	private final Model model;
	private final BareLoop bare;
	private final List<Double> overheads = new ArrayList<>();
	private int steps;
	private long blockBegan;

	LoopModel(Model model, Blueprint blueprint) {
		this.model = model;
		this.bare = BareLoop.ofAttune(blueprint.network(), blueprint.inputSize(), BATCH);
	}

	@Override
	public float[][] learn(Batch batch, Step step) {
		if (steps % BLOCK == 0) {
			final long loop = System.nanoTime() - blockBegan;
			final long alone = bareBlock();
			if (steps > WARM_UP) {
				overheads.add(100.0 * (loop - alone) / alone);
			}
			blockBegan = System.nanoTime();
		}
		steps++;
		return model.learn(batch, step);
	}

	@Override
	public float[][] answer(Batch batch) {
		if (!overheads.isEmpty()) { // the epoch's steps are over
			Collections.sort(overheads);
			System.err.println(MARK + String.format(Locale.ROOT, "%.3f", overheads.get(overheads.size() / 2)));
			overheads.clear();
			steps = 0;
		}
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

	private long bareBlock() {
		final long began = System.nanoTime();
		for (int step = 0; step < BLOCK; step++) {
			bare.step();
		}
		return System.nanoTime() - began;
	}
}
