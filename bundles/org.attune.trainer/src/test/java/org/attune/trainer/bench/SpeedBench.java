// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares bare training loops: Attune's networks, Deeplearning4j as documented, and torch, each trial in a process of its own. */
final class SpeedBench {
	private static final Trial.Subject REFERENCE = new Trial.Subject("squeezenet-1.1", 64, 32);
	/** By the end of their figure's name. */
	private static final Map<String, Trial.Subject> SUBJECTS = new LinkedHashMap<>();

	static {
		SUBJECTS.put("32", new Trial.Subject("squeezenet-1.1", 32, 32));
		SUBJECTS.put("64", REFERENCE);
		SUBJECTS.put("128", new Trial.Subject("squeezenet-1.1", 128, 32));
		SUBJECTS.put("224", new Trial.Subject("squeezenet-1.1", 224, 16));
		SUBJECTS.put("64_bn", new Trial.Subject("resnet-18", 64, 32));
	}

	private final BenchOptions options;
	private final Map<String, List<Trial>> ours = new LinkedHashMap<>();
	private final Map<String, List<Trial>> torch = new LinkedHashMap<>();
	private final List<Trial> plain = new ArrayList<>();

	SpeedBench(BenchOptions options) {
		this.options = options;
	}

	/** Runs every trial once. */
	void round() throws IOException, InterruptedException {
		for (Map.Entry<String, Trial.Subject> subject : SUBJECTS.entrySet()) {
			add(ours, subject.getKey(), Trial.ofAttune(options, subject.getValue()));
			if (options.torch().isPresent()) {
				add(torch, subject.getKey(), Trial.ofTorch(options, subject.getValue()));
			}
			if (subject.getValue().equals(REFERENCE)) {
				plain.add(Trial.ofDefault(options, REFERENCE));
			}
		}
	}

	void report(Figures figures) {
		describe(figures, "Deeplearning4j as documented, " + REFERENCE, plain);
		SUBJECTS.forEach((name, subject) -> {
			describe(figures, "Attune, " + subject, ours.get(name));
			describe(figures, "torch, " + subject, torch.getOrDefault(name, List.of()));
		});
		figures.figure("train.speedup_over_default_64", ratio(ours.get("64"), plain), "");
		SUBJECTS.keySet().forEach(name -> {
			if (torch.containsKey(name)) {
				figures.figure("train.torch_over_ours_" + name, ratio(torch.get(name), ours.get(name)), "");
			} else {
				figures.skipped("train.torch_over_ours_" + name, "python3-torch is missing");
			}
		});
		figures.figure("train.peak_rss_mb_64", Medians.of(ours.get("64"), Trial::peakMegabytes), "MB");
	}

	/** Median of the ratios of each round, since what slows a round down slows both. */
	private static double ratio(List<Trial> faster, List<Trial> slower) {
		final List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < faster.size(); round++) {
			ratios.add(faster.get(round).imagesPerSecond() / slower.get(round).imagesPerSecond());
		}
		return Medians.of(ratios);
	}

	private static void describe(Figures figures, String what, List<Trial> trials) {
		if (!trials.isEmpty()) {
			figures.note(String.format(java.util.Locale.ROOT, "%s: %.1f images/s, %.2f CPU seconds per 1,000 images, %.0f MB", what,
					Medians.of(trials, Trial::imagesPerSecond), Medians.of(trials, Trial::cpuSeconds),
					Medians.of(trials, Trial::peakMegabytes)));
		}
	}

	private static void add(Map<String, List<Trial>> trials, String name, Trial trial) {
		trials.computeIfAbsent(name, key -> new ArrayList<>()).add(trial);
	}
}
