// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import java.util.Random;

import org.attune.core.run.Run;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.WorkerEvent;
import org.attune.ui.tests.SpokenWorker;

/** Noise around a falling loss, iteration after iteration. */
final class NoisyRun {
	private static final int BREATH = 1000;
	private final Run run;
	private final SpokenWorker worker;
	private final Random random;
	private int told;

	NoisyRun(Run run, SpokenWorker worker, int seed) {
		this.run = run;
		this.worker = worker;
		this.random = new Random(seed);
	}

	Run run() {
		return run;
	}

	int told() {
		return told;
	}

	/** Tells of more iterations. */
	void tell(int iterations) {
		for (int left = iterations; left > 0; left -= BREATH) {
			WorkerEvent[] events = new WorkerEvent[Math.min(BREATH, left)];
			for (int i = 0; i < events.length; i++) {
				told++;
				double loss = 2 / (1 + told / 20_000.0) * (1 + 0.2 * random.nextGaussian());
				events[i] = new Iteration(told, 1 + told / 1000, loss, 900 + random.nextInt(200), told * 100L);
			}
			worker.say(events);
		}
	}
}
