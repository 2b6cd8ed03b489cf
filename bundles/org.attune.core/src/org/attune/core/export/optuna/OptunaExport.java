// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.optuna;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.attune.core.export.RunsExport;
import org.attune.core.export.WholeFile;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterSpace;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A journal that {@code optuna.storages.JournalStorage} reads: one study per experiment, one trial per run. Runs in which
 * a hyperparameter did not apply are trials without it.
 */
public final class OptunaExport implements RunsExport {
	private final Metric objective;
	private final Function<String, Optional<HyperparameterSpace>> spaces;

	/**
	 * @param objective what the trials are compared by
	 * @param spaces    the space of the experiment at a workspace path, if it is still there
	 */
	public OptunaExport(Metric objective, Function<String, Optional<HyperparameterSpace>> spaces) {
		this.objective = objective;
		this.spaces = spaces;
	}

	@Override
	public void write(List<Run> runs, Path target, IProgressMonitor monitor) throws IOException {
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.OptunaExport_writing, runs.size());
		final Map<String, List<Run>> studies = new LinkedHashMap<>();
		runs.forEach(run -> studies.computeIfAbsent(run.experiment(), each -> new ArrayList<>()).add(run));
		WholeFile.write(target, writer -> {
			int study = 0;
			for (Map.Entry<String, List<Run>> each : studies.entrySet()) {
				final OptunaTrials trials = new OptunaTrials(study++, objective, distributions(each.getKey(),
						each.getValue()));
				writer.write(OptunaTrials.study(each.getKey(), objective) + "\n"); //$NON-NLS-1$
				for (Run run : each.getValue()) {
					progress.checkCanceled();
					progress.worked(1);
					writer.write(trials.trial(run) + "\n"); //$NON-NLS-1$
				}
			}
		});
	}

	private Map<String, OptunaDistribution> distributions(String experiment, List<Run> runs) {
		final Map<String, Set<String>> values = new LinkedHashMap<>();
		runs.forEach(run -> run.values().forEach((id, value) -> values.computeIfAbsent(id, each ->
				new LinkedHashSet<>()).add(value)));
		final Map<String, Hyperparameter> described = new LinkedHashMap<>();
		spaces.apply(experiment).ifPresent(space -> space.getHyperparameters().forEach(each ->
				described.put(each.getId(), each)));
		final Map<String, OptunaDistribution> distributions = new LinkedHashMap<>();
		values.forEach((id, all) -> distributions.put(id, described.containsKey(id)
				? OptunaDistribution.of(described.get(id), all)
				: OptunaDistribution.of(all)));
		return distributions;
	}
}
