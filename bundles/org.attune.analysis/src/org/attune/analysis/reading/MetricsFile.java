// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Wire;
import org.attune.trace.wire.WireException;

/**
 * The events that a run's worker sent, of which only what was measured is of interest here. Lines that cannot be read, such as
 * the torn last one of a killed run, are passed over.
 */
final class MetricsFile {
	private MetricsFile() {
	}

	static void read(Path file, MetricPoints points) throws IOException {
		if (!Files.exists(file)) {
			return;
		}
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				line(line, points);
			}
		}
	}

	private static void line(String line, MetricPoints points) throws IOException {
		try {
			switch (Wire.decode(line)) {
				case final Iteration iteration -> iteration(iteration, points);
				case final Epoch epoch -> epoch(epoch, points);
				default -> {
					// nothing was measured
				}
			}
		} catch (WireException e) {
			// the run's own reader names it; what is readable counts
		}
	}

	private static void iteration(Iteration at, MetricPoints points) throws IOException {
		points.point(new MetricPoint("loss", at.iteration(), at.epoch(), at.loss(), at.elapsedMillis()));
		points.point(new MetricPoint("throughput", at.iteration(), at.epoch(), at.imagesPerSecond(), at.elapsedMillis()));
	}

	private static void epoch(Epoch at, MetricPoints points) throws IOException {
		point("training_loss", at.trainingLoss(), at, points);
		point("training_accuracy", at.trainingAccuracy(), at, points);
		point("validation_loss", at.validationLoss(), at, points);
		point("validation_accuracy", at.validationAccuracy(), at, points);
	}

	private static void point(String metric, double value, Epoch at, MetricPoints points) throws IOException {
		points.point(new MetricPoint(metric, at.iteration(), at.epoch(), value, at.elapsedMillis()));
	}
}
