// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import org.attune.core.launch.Origin;
import org.attune.core.launch.TrainingConfigurations;
import org.attune.core.launch.TrainingLaunch;
import org.attune.core.run.Checkpoint;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.osgi.util.NLS;

/**
 * Trains the configuration of a run again, as its own request says.
 *
 * @param values values by hyperparameter id in the place of the run's
 * @param seeds  a run for each; none: one run with the same seed
 */
record Resubmission(Run run, Provenance provenance, Map<String, String> values, List<Long> seeds) {
	private static final String BATCH_SIZE = "batchSize"; //$NON-NLS-1$

	/** The same once more. */
	static Resubmission again(Run run) {
		return new Resubmission(run, Provenance.NONE.from(run.id()), Map.of(), List.of());
	}

	/** A group of the same with consecutive seeds. */
	static Resubmission seeds(Run run, long first, int count) {
		return new Resubmission(run, Provenance.NONE.from(run.id()).in(newGroup()), Map.of(), consecutive(first, count));
	}

	/** Whether there is a state to go on from, and something left to train. */
	static boolean resumable(Run run) {
		return run.status().ended() && run.checkpoint().isPresent() && run.epoch() < run.epochs();
	}

	/** Goes on from the newest checkpoint of a run that is {@link #resumable}. */
	static Resubmission resumed(Run run) {
		final Path checkpoint = run.checkpoint().map(Checkpoint::path).orElseThrow();
		return new Resubmission(run, Provenance.NONE.from(run.id()).goingOnFrom(checkpoint), Map.of(), List.of());
	}

	/** Half the batch size of a run that lacked memory; empty where there is no smaller one. */
	static Optional<Integer> halfBatch(Run run) {
		final String size = run.values().getOrDefault(BATCH_SIZE, ""); //$NON-NLS-1$
		return run.outOfMemory() && size.matches("\\d{1,9}") && Integer.parseInt(size) > 1 //$NON-NLS-1$
				? Optional.of(Integer.parseInt(size) / 2) : Optional.empty();
	}

	/** What the tool proposes where memory was short. The run has a {@link #halfBatch}. */
	static Resubmission halved(Run run) {
		final int half = halfBatch(run).orElseThrow();
		return new Resubmission(run,
				Provenance.NONE.from(run.id()).by(Provenance.Asker.SYSTEM).because(NLS.bind(Messages.resubmission_halved, run.label())),
				Map.of(BATCH_SIZE, Integer.toString(half)), List.of());
	}

	static String newGroup() {
		return UUID.randomUUID().toString();
	}

	static List<Long> consecutive(long first, int count) {
		return LongStream.range(first, first + count).boxed().toList();
	}

	/** Submits in a job; what speaks against it is shown to the person. */
	void schedule() {
		Job.create(NLS.bind(Messages.run_starting, run.label()), this::submit).schedule();
	}

	private void submit(IProgressMonitor monitor) {
		final SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, seeds.size()));
		try {
			final ILaunchConfigurationWorkingCopy copy = new TrainingConfigurations().of(run);
			Origin.write(found(), copy);
			copy.setAttribute(TrainingLaunch.VALUES, values);
			launch(copy, seeds, ILaunchManager.RUN_MODE, progress);
		} catch (CoreException e) {
			Refusal.show(e.getStatus().getMessage());
		}
	}

	/** Launches a working copy once, or once for each seed. */
	static void launch(ILaunchConfigurationWorkingCopy copy, List<Long> seeds, String mode, SubMonitor progress) throws CoreException {
		if (seeds.isEmpty()) {
			DebugUITools.buildAndLaunch(copy, mode, progress.split(1));
		}
		for (long seed : seeds) {
			copy.setAttribute(TrainingLaunch.SEED, Long.toString(seed));
			DebugUITools.buildAndLaunch(copy, mode, progress.split(1));
		}
	}

	/** A run's folder may have been moved since its worker named the checkpoint. */
	private Provenance found() {
		final Optional<Path> here = provenance.resume().filter(path -> !Files.exists(path))
				.map(path -> run.folder().resolve("checkpoints").resolve(path.getFileName())).filter(Files::exists); //$NON-NLS-1$
		return here.map(provenance::goingOnFrom).orElse(provenance);
	}
}
