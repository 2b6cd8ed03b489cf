// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.core.study.Conduct;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Reason;
import org.attune.model.tuning.TuningPackage;
import org.attune.trace.Cause;
import org.eclipse.osgi.util.NLS;

/** Why a person chose a value. */
final class Reasons {
	/** In the order in which they are offered. */
	static final List<Reason> CHOICES = List.of(Reason.NONE, Reason.GUESS, Reason.SUGGESTED_DEFAULT,
			Reason.WORKED_BEFORE, Reason.LEARNT_FROM_SUBMISSIONS, Reason.OTHER);

	private Reasons() {
	}

	/** Those that a study offers, in its order; without one all of them. */
	static List<Reason> choices(Conduct conduct) {
		return conduct.reasonLabels().isEmpty() ? CHOICES
				: Stream.concat(Stream.of(Reason.NONE), conduct.reasonLabels().keySet().stream()).distinct().toList();
	}

	/** What a person reads for a reason, in the words of the study if there is one. */
	static String label(Reason reason, Conduct conduct) {
		return conduct.reasonLabels().getOrDefault(reason, label(reason));
	}

	private static String label(Reason reason) {
		return switch (reason) {
			case NONE -> Messages.reason_none;
			case GUESS -> Messages.reason_guess;
			case SUGGESTED_DEFAULT -> Messages.reason_suggestedDefault;
			case WORKED_BEFORE -> Messages.reason_workedBefore;
			case LEARNT_FROM_SUBMISSIONS -> Messages.reason_learnt;
			case OTHER -> Messages.reason_other;
		};
	}

	/** The reason of an assignment in one line; empty: there is none. */
	static Optional<String> text(Assignment assignment, Conduct conduct) {
		final String text = Optional.ofNullable(assignment.getReasonText()).orElse("").strip(); //$NON-NLS-1$
		if (assignment.getReason() == Reason.NONE && text.isEmpty()) {
			return Optional.empty();
		}
		final String label = label(assignment.getReason(), conduct);
		return Optional.of(text.isEmpty() ? label
				: assignment.getReason() == Reason.OTHER ? text : NLS.bind(Messages.reason_both, label, text));
	}

	/** Takes all reasons back, whether or not the form is locked. Returns whether there were any. */
	static boolean clear(TuningDocument document) {
		final ConfigurationChange change = new ConfigurationChange(document, Messages.edit_reasonsCleared);
		for (Assignment assignment : Configurations.assignments(document.experiment())) {
			change.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__REASON).orElseThrow(), Reason.NONE)
					.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__REASON_TEXT).orElseThrow(), null)
					.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__REASON_TIME).orElseThrow(), null);
		}
		final int[] changed = new int[1];
		document.stack().regardless(() -> changed[0] = change.perform(Cause.SYSTEM));
		return changed[0] > 0;
	}

	/** Gives a reason, with the time of giving it, by one step. */
	static void give(TuningDocument document, Assignment assignment, Reason reason, String text, InstantSource clock) {
		final String kept = text.isBlank() ? null : text.strip();
		if (assignment.getReason() == reason && Optional.ofNullable(assignment.getReasonText())
				.equals(Optional.ofNullable(kept))) {
			return;
		}
		final boolean none = reason == Reason.NONE && kept == null;
		new ConfigurationChange(document,
				NLS.bind(Messages.edit_reason, Configurations.label(assignment.getHyperparameter())))
				.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__REASON).orElseThrow(), reason)
				.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__REASON_TEXT).orElseThrow(), kept)
				.put(Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__REASON_TIME).orElseThrow(),
						none ? null : Date.from(clock.instant()))
				.perform(Cause.TYPED);
		document.trace().reason(assignment.getHyperparameter().getId(), reason, kept);
	}
}
