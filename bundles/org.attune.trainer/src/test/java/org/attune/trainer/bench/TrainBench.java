// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.util.List;

/** Measures training, in rounds; started by releng/script/bench.sh. A benchmark per topic: each adds to every round, then reports. */
public final class TrainBench {
	private TrainBench() {
	}

	/** @param arguments as {@link BenchOptions} reads them */
	public static void main(String[] arguments) throws Exception {
		final BenchOptions options = BenchOptions.of(List.of(arguments));
		final SpeedBench speed = new SpeedBench(options);
		final LoopBench loop = new LoopBench(options);
		for (int round = 0; round < options.rounds(); round++) {
			System.err.println("Round " + (round + 1) + " of " + options.rounds());
			speed.round();
			loop.round();
		}
		final Figures figures = new Figures(System.out);
		speed.report(figures);
		loop.report(figures);
		figures.save(options.out().resolve("bench/train.txt"));
	}
}
