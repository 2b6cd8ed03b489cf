// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Optional;

import org.attune.core.study.Conduct;
import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.trace.Cause;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** An experiment that is being edited: what is shown, its editing domain and the trace of its edits. */
final class TuningDocument {
	private final EditTrace trace;
	private final TuningCommandStack stack;
	private final TuningDomain domain;
	private Experiment experiment;
	private Optional<String> parentRun = Optional.empty();
	private String why = ""; //$NON-NLS-1$
	private Conduct conduct = Conduct.FREE;

	TuningDocument(Experiment experiment, EditTrace trace) {
		this.experiment = experiment;
		this.trace = trace;
		this.stack = new TuningCommandStack(trace::flush);
		this.domain = new TuningDomain(stack);
	}

	/** Begins to trace the edits. */
	void open() {
		trace.watch(experiment, stack);
	}

	/** Ends the edit under way and traces no more. */
	void close() {
		trace.forget(experiment);
	}

	Experiment experiment() {
		return experiment;
	}

	/** What is told of the work on it. */
	EditTrace trace() {
		return trace;
	}

	TuningCommandStack stack() {
		return stack;
	}

	TuningDomain domain() {
		return domain;
	}

	/** What a study asks of the work on it; {@link Conduct#FREE} where it is part of none. */
	Conduct conduct() {
		return conduct;
	}

	void obey(Conduct study) {
		if (!study.equals(conduct)) {
			conduct = study;
			stack.lock(!study.mayEdit());
		}
	}

	/** Id of the run that the configuration was taken from, since the last submission. */
	Optional<String> parentRun() {
		return parentRun;
	}

	/** Notes where the configuration came from; the edit that made it so calls it, also for being taken back. */
	void cameFrom(Optional<String> run) {
		parentRun = run;
	}

	/** What the person hopes for from the next submission, in one line; may be empty. */
	String why() {
		return why;
	}

	void because(String line) {
		why = line;
	}

	/** It was submitted: what was said of this submission does not hold for the next one. */
	void submitted() {
		parentRun = Optional.empty();
		why = ""; //$NON-NLS-1$
	}

	/**
	 * Takes over what the file holds; afterwards nothing is to be saved. Where the space is still the same the values
	 * change by one edit, which can be undone; else the experiment is another object, without a history.
	 *
	 * @return whether the experiment is another object now
	 */
	boolean takeOver(Experiment saved, Cause cause) {
		final boolean other = !sameShape(saved);
		if (other) {
			replace(saved, cause);
		} else {
			stack.regardless(() -> stack.perform(cause, () -> changeTo(saved))); // the file is as it is
		}
		stack.saveIsDone();
		return other;
	}

	private boolean sameShape(Experiment saved) {
		return EcoreUtil.equals(experiment.getSpace(), saved.getSpace()) && ids(experiment).equals(ids(saved))
				&& (experiment.getTask() == null) == (saved.getTask() == null);
	}

	private static List<String> ids(Experiment experiment) {
		return Configurations.assignments(experiment).stream()
				.map(assignment -> Optional.ofNullable(assignment.getHyperparameter()).map(Hyperparameter::getId))
				.map(id -> id.orElse("")).toList(); //$NON-NLS-1$
	}

	private void changeTo(Experiment saved) {
		final ConfigurationChange change = new ConfigurationChange(this, Messages.edit_reload);
		final List<Field> here = Field.all(experiment);
		final List<Field> there = Field.all(saved);
		for (int i = 0; i < here.size(); i++) {
			change.put(here.get(i), there.get(i).value());
		}
		change.perform(stack.cause());
	}

	private void replace(Experiment saved, Cause cause) {
		final Experiment before = experiment;
		trace.forget(before);
		stack.flush();
		experiment = saved;
		trace.replaced(before, saved, cause);
		trace.watch(saved, stack);
	}
}
