// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.analysis.reading.RunSummary;
import org.attune.trace.FieldType;

/** How runs ended, as the standards' words and as numbers. */
final class Outcomes {
	private static final Set<String> TRAINED = Set.of("FINISHED", "STOPPED");
	private static final String CANCELLED = "CANCELLED";

	private Outcomes() {
	}

	/** A number about a run. */
	record Fact(String name, FieldType type, String value) {
	}

	/** Whether the run came to an end that was meant. @param status as in a trace */
	static boolean trained(String status) {
		return TRAINED.contains(status);
	}

	/** ProgSnap2's word for the end of the run. @param status as in a trace */
	static String executionResult(String status) {
		if (trained(status)) {
			return "Success";
		}
		return CANCELLED.equals(status) ? "Timeout" : "Error";
	}

	/** What is known of the run. */
	static List<Fact> facts(RunSummary summary) {
		final List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("iterations", FieldType.INTEGER, Long.toString(summary.iterations())));
		facts.add(new Fact("epochs", FieldType.INTEGER, Integer.toString(summary.epochs())));
		summary.lastLoss().ifPresent(loss -> facts.add(new Fact("lastLoss", FieldType.NUMBER, Double.toString(loss))));
		summary.bestValidationAccuracy()
				.ifPresent(best -> facts.add(new Fact("bestValidationAccuracy", FieldType.NUMBER, Double.toString(best))));
		summary.firstNotFinite()
				.ifPresent(first -> facts.add(new Fact("firstNotFiniteIteration", FieldType.INTEGER, Long.toString(first))));
		return facts;
	}
}
