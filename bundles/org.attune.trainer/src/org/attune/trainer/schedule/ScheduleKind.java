// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.schedule;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The schedules of the learning rate by the names that they have in configurations, each with the hyperparameters that it reads. */
public enum ScheduleKind {
	/** The learning rate as it was set, after an optional warm-up. */
	NONE("none", Set.of("warmupEpochs")),
	/** torch.optim.lr_scheduler.StepLR, stepped at each epoch's end, after an optional warm-up. */
	STEP("step", Set.of("warmupEpochs", "stepEpochs", "stepFactor")),
	/** torch.optim.lr_scheduler.CosineAnnealingWarmRestarts, stepped at each iteration, after an optional warm-up. */
	COSINE("cosine", Set.of("warmupEpochs", "restartEpochs", "restartFactor", "finalRateFactor")),
	/** torch.optim.lr_scheduler.OneCycleLR over the whole training: it begins with a warm-up of its own. */
	ONE_CYCLE("one_cycle", Set.of("peakPosition")),
	/** torch.optim.lr_scheduler.ReduceLROnPlateau on the validation loss, after an optional warm-up. */
	PLATEAU("plateau", Set.of("warmupEpochs", "stepFactor", "plateauPatience", "finalRateFactor"));

	private final String id;
	private final Set<String> own;

	ScheduleKind(String id, Set<String> own) {
		this.id = id;
		this.own = own;
	}

	/** The schedule of a name as it stands in configurations. */
	public static Optional<ScheduleKind> of(String id) {
		return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
	}

	public String id() {
		return id;
	}

	/** Whether the hyperparameter does something with this schedule. */
	public boolean reads(String hyperparameter) {
		return own.contains(hyperparameter);
	}
}
