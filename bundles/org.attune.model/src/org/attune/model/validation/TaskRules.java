// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.task.GeneratedDataset;
import org.attune.model.task.Network;
import org.attune.model.task.SealedNames;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;

/** The constraints of a task. */
record TaskRules(Task task, Findings findings) {
	/** Of any system, because the training may run on another machine; so neither is looked whether it exists. */
	private static final Pattern ABSOLUTE = Pattern.compile("(/|\\\\\\\\|[A-Za-z]:[/\\\\]).*");
	private static final String BUILT_IN = GeneratedDataset.SHAPES.id();

	void check() {
		checkDataset(Optional.ofNullable(task.getDataset()).orElse("").strip());
		checkNetwork();
		checkSeed();
	}

	void checkSeed() {
		if (task.getSeed() < 1) {
			findings.error(TuningPackage.Literals.TASK__SEED, RuleMessage.SEED.text(String.valueOf(task.getSeed())));
		}
	}

	private void checkDataset(String dataset) {
		if (dataset.isEmpty()) {
			findings.error(TuningPackage.Literals.TASK__DATASET, RuleMessage.DATASET_EMPTY.text(BUILT_IN));
		} else if (dataset.startsWith(GeneratedDataset.PREFIX)) {
			if (GeneratedDataset.of(dataset).isEmpty()) {
				findings.error(TuningPackage.Literals.TASK__DATASET,
						RuleMessage.DATASET_UNKNOWN.text(dataset, BUILT_IN));
			}
		} else if (!ABSOLUTE.matcher(dataset).matches()) {
			findings.error(TuningPackage.Literals.TASK__DATASET, RuleMessage.DATASET_RELATIVE.text(dataset, BUILT_IN));
		}
	}

	void checkNetwork() {
		if (namesSealedNetwork()) {
			checkInputSize(Network.SMALL_CNN); // only the worker knows which network it is
			return;
		}
		final Optional<Network> network = Network.of(task.getNetwork());
		if (network.isEmpty()) {
			final String ids = Stream.of(Network.values()).map(Network::id).collect(Collectors.joining(", "));
			findings.error(TuningPackage.Literals.TASK__NETWORK,
					RuleMessage.NETWORK_UNKNOWN.text(Optional.ofNullable(task.getNetwork()).orElse(""), ids));
		}
		checkInputSize(network.orElse(Network.SMALL_CNN)); // without a network the widest range
	}

	/** Whether the network is one that only the sealed dataset knows. */
	boolean namesSealedNetwork() {
		return SealedNames.isDataset(Optional.ofNullable(task.getDataset()).orElse(""))
				&& SealedNames.isNetwork(task.getNetwork());
	}

	private void checkInputSize(Network network) {
		final int size = task.getInputSize();
		if (size < network.smallestInput() || size > Network.LARGEST_INPUT) {
			findings.error(TuningPackage.Literals.TASK__INPUT_SIZE,
					RuleMessage.INPUT_SIZE.text(String.valueOf(size), String.valueOf(network.smallestInput()),
							String.valueOf(Network.LARGEST_INPUT), network.label()));
		}
	}
}
