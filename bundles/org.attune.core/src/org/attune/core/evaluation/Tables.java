// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.attune.core.export.CsvText;
import org.attune.core.export.WholeFile;

/** The results as tables for other programs. Numbers have all their digits and a point; what there is none of is empty. */
final class Tables {
	private static final List<String> PARTICIPANTS = List.of("participant", "configuration", "n", "mean", "standard_deviation", "low_95", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"high_95", "diverged", "failed", "minimum", "maximum", "tuned_validation_accuracy"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	private static final List<String> SEEDS = List.of("configuration", "seed", "status", "test_accuracy", "test_loss", "test_images", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"validation_accuracy", "validation_loss", "training_loss", "epochs", "seconds", "device", "threads", "parameters_sha256", "message"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private Tables() {
	}

	/** A row for each participant; accuracies are of the test images. */
	static void participants(Path file, List<Score> scores) throws IOException {
		WholeFile.write(file, writer -> {
			final CsvText csv = new CsvText(writer);
			csv.row(PARTICIPANTS);
			for (Score score : scores) {
				csv.row(row(score));
			}
		});
	}

	/** A row for each configuration and seed. */
	static void seeds(Path file, List<SeedResult> results) throws IOException {
		WholeFile.write(file, writer -> {
			final CsvText csv = new CsvText(writer);
			csv.row(SEEDS);
			for (SeedResult result : results) {
				csv.row(row(result));
			}
		});
	}

	private static List<String> row(Score score) {
		final OptionalDouble tuned = score.choice().tunedAccuracy();
		return List.of(score.choice().participant(), score.choice().hash(), String.valueOf(score.accuracy().n()),
				exact(score.accuracy().mean()), exact(score.accuracy().deviation()), exact(score.accuracy().low()),
				exact(score.accuracy().high()), String.valueOf(score.diverged()), String.valueOf(score.failed()),
				exact(score.accuracy().minimum()), exact(score.accuracy().maximum()), exact(tuned.orElse(Double.NaN)));
	}

	private static List<String> row(SeedResult result) {
		return List.of(result.configurationHash(), String.valueOf(result.seed()), result.status().name(), exact(result.testAccuracy()),
				exact(result.testLoss()), String.valueOf(result.testImages()), exact(result.validationAccuracy()),
				exact(result.validationLoss()), exact(result.trainingLoss()), String.valueOf(result.epochs()),
				String.valueOf(result.elapsedMillis() / 1000.0), result.device(), String.valueOf(result.threads()),
				result.parametersSha256(), result.message());
	}

	private static String exact(double number) {
		return Double.isNaN(number) ? "" : String.valueOf(number); //$NON-NLS-1$
	}

	/** For people. */
	static String number(double number) {
		return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.4f", number); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** For people: a duration in minutes, or in seconds where it is short. */
	static String minutes(Duration time) {
		return time.toSeconds() < 100 ? time.toSeconds() + " s" : Math.round(time.toSeconds() / 60.0) + " min"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
