// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Severity;
import org.attune.model.validation.ValueRules;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Tells a recorder of every change of an experiment's values, once for each gesture: the keystrokes in a field are one
 * change, told when they end. What goes wrong here is logged and never reaches the person's edit.
 */
final class EditTrace extends EContentAdapter {
	private final Supplier<String> path;
	private final Consumer<TraceEvent> recorder;
	private TuningCommandStack stack;
	private Pending pending;

	private record Pending(Field field, String before, String after, Cause cause) {
	}

	/**
	 * @param path
	 *            workspace path of the experiment
	 */
	EditTrace(Supplier<String> path, Consumer<TraceEvent> recorder) {
		this.path = path;
		this.recorder = recorder;
	}

	/** Watches an experiment whose edits go through the stack. */
	void watch(Experiment experiment, TuningCommandStack source) {
		stack = source;
		experiment.eAdapters().add(this);
	}

	/** Watches no longer. */
	void forget(Experiment experiment) {
		flush();
		experiment.eAdapters().remove(this);
	}

	@Override
	public void notifyChanged(Notification notification) {
		try {
			super.notifyChanged(notification);
			final int type = notification.getEventType();
			if (!notification.isTouch() && (type == Notification.SET || type == Notification.UNSET)) {
				Field.of(notification.getNotifier(), notification.getFeature())
						.ifPresent(field -> changed(field, notification));
			}
		} catch (RuntimeException e) {
			ILog.get().error(Messages.trace_failed, e);
		}
	}

	private void changed(Field field, Notification notification) {
		final String old = field.text(notification.getOldValue()).orElse(null);
		if (pending != null && (!pending.field.sameAs(field) || pending.cause != stack.cause())) {
			flush();
		}
		pending = new Pending(field, pending == null ? old : pending.before, field.text().orElse(null), stack.cause());
		if (!stack.typing()) {
			flush();
		}
	}

	/** Tells what was typed up to now. */
	void flush() {
		final Pending ended = pending;
		pending = null;
		if (ended != null && !Objects.equals(ended.before, ended.after)) {
			record(ended.field, ended.before, ended.after, ended.cause);
		}
	}

	/** The experiment as a whole was exchanged for another one. */
	void replaced(Experiment before, Experiment after, Cause cause) {
		final Map<String, String> old = new LinkedHashMap<>();
		Field.all(before).forEach(field -> old.put(field.name(), field.text().orElse(null)));
		Field.all(after).stream().filter(field -> !Objects.equals(old.get(field.name()), field.text().orElse(null)))
				.forEach(field -> record(field, old.get(field.name()), field.text().orElse(null), cause));
	}

	private void record(Field field, String before, String after, Cause cause) {
		try {
			recorder.accept(new TraceEvent.Edited(path.get(), field.name(), before, after, cause,
					after == null || valid(field, after)));
		} catch (RuntimeException e) {
			ILog.get().error(Messages.trace_failed, e);
		}
	}

	private static boolean valid(Field field, String value) {
		if (field.owner() instanceof Assignment assignment) {
			return field.feature() != TuningPackage.Literals.ASSIGNMENT__VALUE
					|| ValueRules.fault(assignment.getHyperparameter(), value).isEmpty();
		}
		return !(EcoreUtil.getRootContainer(field.owner()) instanceof Experiment experiment)
				|| ExperimentValidation.problems(experiment).stream()
						.filter(problem -> problem.severity() == Severity.ERROR)
						.noneMatch(error -> error.target() == field.owner() && error.feature() == field.feature());
	}
}
