// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.attune.model.configuration.NearestName;
import org.attune.model.task.GeneratedDataset;
import org.attune.model.task.Network;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;

/** What could put a problem right. Changes nothing; call it on the thread that edits the experiment. */
public final class Remedies {
	private Remedies() {
	}

	/**
	 * Fixes for a problem, the likeliest first; empty where only the person can know.
	 *
	 * @param trainingImages of the experiment's dataset, where that was counted
	 */
	public static List<Fix> of(Problem problem, Experiment experiment, OptionalLong trainingImages) {
		return switch (problem.target()) {
			case Assignment assignment when assignment.getHyperparameter() != null -> new AssignmentRemedies(assignment,
					experiment, new CombinationLimits(experiment, trainingImages)).of(problem);
			case Task task when problem.feature() == TuningPackage.Literals.TASK__DATASET -> List.of(set(task,
					TuningPackage.Literals.TASK__DATASET, RuleMessage.FIX_DATASET, GeneratedDataset.SHAPES.id()));
			case Task task -> task(task, problem);
			default -> List.of();
		};
	}

	/** Of a task wherever it is, but for its dataset. */
	static List<Fix> task(Task task, Problem problem) {
		final List<Fix> fixes = new ArrayList<>();
		if (problem.feature() == TuningPackage.Literals.TASK__SEED) {
			fixes.add(set(task, TuningPackage.Literals.TASK__SEED, RuleMessage.FIX_SEED, 1L));
		} else if (problem.feature() == TuningPackage.Literals.TASK__INPUT_SIZE) {
			fixes.add(inputSize(task));
		} else if (problem.feature() == TuningPackage.Literals.TASK__NETWORK) {
			network(task).ifPresent(fixes::add);
		}
		return fixes;
	}

	private static Fix inputSize(Task task) {
		final int least = Network.of(task.getNetwork()).orElse(Network.SMALL_CNN).smallestInput();
		return set(task, TuningPackage.Literals.TASK__INPUT_SIZE, RuleMessage.FIX_INPUT_SIZE,
				Math.clamp(task.getInputSize(), least, Network.LARGEST_INPUT));
	}

	private static Optional<Fix> network(Task task) {
		final List<String> ids = Stream.of(Network.values()).map(Network::id).toList();
		return NearestName.of(Optional.ofNullable(task.getNetwork()).orElse(""), ids)
				.map(id -> set(task, TuningPackage.Literals.TASK__NETWORK, RuleMessage.FIX_NETWORK, id));
	}

	private static Fix set(Task task, EAttribute feature, RuleMessage message, Object value) {
		return Fix.of(message.text(value.toString()), task, feature, value);
	}
}
