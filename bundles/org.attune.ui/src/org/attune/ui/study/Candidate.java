// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.study.FinalConfiguration;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.ui.runs.RunText;
import org.eclipse.osgi.util.NLS;

/**
 * What somebody can choose in the end.
 *
 * @param label   in a line
 * @param form    whether it is the form as it is now
 * @param choice  what would be chosen
 * @param problem why it cannot be trained, so that it cannot be chosen
 */
record Candidate(String label, boolean form, FinalConfiguration choice, Optional<String> problem) {

	static Candidate of(Run run) {
		return new Candidate(ParticipantsRuns.line(run), false, new FinalConfiguration(run.values(), List.copyOf(run.explicit()),
				run.configurationHash(), Optional.of(run.id())), Optional.empty());
	}

	/** The form as it is now. @param runs of the participant; one that has tried the same is remembered with the choice */
	static Candidate of(Experiment form, List<Run> runs) {
		final EffectiveValues values = EffectiveValues.of(form);
		final Optional<Run> tried = runs.stream().filter(run -> run.configurationHash().equals(values.hash())).findFirst();
		final Optional<String> problem = ExperimentValidation.problems(form).stream()
				.filter(each -> each.severity() == Severity.ERROR).findFirst().map(Problem::message);
		return new Candidate(tried.map(run -> NLS.bind(Messages.final_formTried, run.label())).orElse(Messages.final_form), true,
				new FinalConfiguration(values.values(), values.explicit(), values.hash(), tried.map(Run::id)), problem);
	}

	/** Its values, one in a line: first those that the person set, then those that were left at their defaults. */
	String summary(Map<String, String> names) {
		final Set<String> explicit = Set.copyOf(choice.explicit());
		final Map<String, String> set = new LinkedHashMap<>(choice.values());
		set.keySet().retainAll(explicit);
		final Map<String, String> left = new LinkedHashMap<>(choice.values());
		left.keySet().removeAll(explicit);
		final List<String> lines = new ArrayList<>();
		problem.ifPresent(words -> lines.add(NLS.bind(Messages.final_problem, words) + '\n'));
		lines.add(Messages.final_explicit);
		lines(set, names, lines);
		lines.add('\n' + Messages.final_defaults);
		lines(left, names, lines);
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static void lines(Map<String, String> values, Map<String, String> names, List<String> lines) {
		values.forEach((id, value) -> lines.add(NLS.bind(Messages.final_value, names.getOrDefault(id, RunText.words(id)), value)));
		if (values.isEmpty()) {
			lines.add(Messages.final_none);
		}
	}
}
