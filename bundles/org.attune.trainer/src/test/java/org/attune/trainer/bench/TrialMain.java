// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.attune.trainer.dl4j.Deeplearning4jEngine;
import org.attune.trainer.engine.Network;

/** Trains a network on one minibatch for some seconds and says how fast: the bare loop, without the trainer around it. */
public final class TrialMain {
	/** Id of the network as Deeplearning4j's documentation has it. */
	static final String DEFAULT = "default";

	/** Enough for the JVM to compile what is called often; a training takes minutes. */
	private static final double WARM_UP_SECONDS = 4;
	private static final int WARM_UP_STEPS = 3;
	private static final int FEWEST_STEPS = 3;

	private TrialMain() {
	}

	/** @param arguments network, image size, batch size, threads, seconds */
	public static void main(String[] arguments) throws IOException {
		final int size = Integer.parseInt(arguments[1]);
		final int batch = Integer.parseInt(arguments[2]);
		new Deeplearning4jEngine().use(Integer.parseInt(arguments[3]));
		final BareLoop loop = arguments[0].equals(DEFAULT) ? BareLoop.ofDefault(size, batch)
				: BareLoop.ofAttune(Network.of(arguments[0]).orElseThrow(), size, batch);
		run(loop, WARM_UP_STEPS, WARM_UP_SECONDS);
		System.out.println(measured(loop, batch, Double.parseDouble(arguments[4])));
		System.exit(0);
	}

	private static int run(BareLoop loop, int fewest, double seconds) {
		final long began = System.nanoTime();
		int steps = 0;
		while (steps < fewest || System.nanoTime() - began < seconds * 1e9) {
			loop.step();
			steps++;
		}
		return steps;
	}

	private static String measured(BareLoop loop, int batch, double seconds) throws IOException {
		final long began = System.nanoTime();
		final long cpuBefore = cpuNanos();
		final double images = (double) run(loop, FEWEST_STEPS, seconds) * batch;
		return String.format(Locale.ROOT, "trial %.3f %.3f %.1f", images * 1e9 / (System.nanoTime() - began),
				(cpuNanos() - cpuBefore) / 1e6 / images, peakMegabytes());
	}

	private static long cpuNanos() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static double peakMegabytes() throws IOException {
		for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
			if (line.startsWith("VmHWM:")) {
				return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
			}
		}
		throw new IllegalStateException("/proc/self/status has no VmHWM");
	}
}
