// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.Arrays;

/** An engine one of whose numbers is none after some steps. */
public final class BreakingEngine extends PlainEngine {
	private final Number broken;
	private final int steps;

	/** Where no number shows. */
	public enum Number {
		LOSS, VALIDATION_LOSS, PARAMETER
	}

	/** @param steps after which it is broken */
	public BreakingEngine(Number broken, int steps) {
		this.broken = broken;
		this.steps = steps;
	}

	@Override
	public Model build(Blueprint blueprint) {
		return new PlainModel(3 * blueprint.inputSize() * blueprint.inputSize(), blueprint.classes(), 1) {
			private int done;
			private boolean learns;

			@Override
			public float[][] learn(Batch batch, Step step) {
				learns = true;
				final float[][] outputs = super.learn(batch, step);
				learns = false;
				done++;
				return broken == Number.LOSS && done > steps ? none(outputs) : outputs;
			}

			@Override
			public float[][] answer(Batch batch) {
				final float[][] outputs = super.answer(batch);
				return broken == Number.VALIDATION_LOSS && done >= steps && !learns ? none(outputs) : outputs;
			}

			@Override
			public float[] parameters() {
				final float[] parameters = super.parameters();
				parameters[7] = broken == Number.PARAMETER && done >= steps ? Float.POSITIVE_INFINITY : parameters[7];
				return parameters;
			}
		};
	}

	private static float[][] none(float[][] outputs) {
		for (final float[] output : outputs) {
			Arrays.fill(output, Float.NaN);
		}
		return outputs;
	}
}
