// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Reason;
import org.attune.model.validation.Problem;
import org.attune.trace.Cause;
import org.attune.trace.EditingEvent.EditWithdrawn;
import org.attune.trace.EditingEvent.ReasonEntered;
import org.attune.trace.EditingEvent.UnattributedChange;
import org.attune.trace.EditingEvent.ValidationShown;
import org.attune.trace.TraceEvent;
import org.attune.ui.tracing.Guard;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;

/**
 * Tells a recorder of every change of an experiment's values, once for each gesture: the keystrokes in a field are one
 * change, told when they end. What takes time to find out of it is left to the recorder's thread. What goes wrong here is logged
 * and never reaches the person's edit.
 */
final class EditTrace extends EContentAdapter {
	private final Supplier<String> path;
	private final Consumer<Supplier<? extends TraceEvent>> recorder;
	private final Guard guard;
	private final ShownProblems problems = new ShownProblems();
	private EditedValues values;
	private TuningCommandStack stack;
	private Pending pending;

	/** @param tried
	 *            the last value other than the one before */
	private record Pending(Field field, String before, String tried, String after, Cause cause) {
		Pending to(String next, Cause why) {
			return new Pending(field, before, Objects.equals(before, next) ? tried : next, next, why);
		}
	}

	/**
	 * @param path
	 *            workspace path of the experiment
	 * @param recorder
	 *            takes what tells an event, and asks it in the order in which it took them, in any thread
	 */
	EditTrace(Supplier<String> path, Consumer<Supplier<? extends TraceEvent>> recorder) {
		this.path = path;
		this.recorder = recorder;
		this.guard = new Guard(this::tell);
	}

	private void tell(TraceEvent event) {
		recorder.accept(() -> event);
	}

	/** Watches an experiment whose edits go through the stack. */
	void watch(Experiment edited, TuningCommandStack source) {
		stack = source;
		values = new EditedValues(edited);
		edited.eAdapters().add(this);
	}

	/** Watches no longer. */
	void forget(Experiment edited) {
		flush();
		edited.eAdapters().remove(this);
	}

	/** Watching is no reason to load what an experiment refers to. */
	@Override
	protected boolean resolve() {
		return false;
	}

	@Override
	public void notifyChanged(Notification notification) {
		guard.run(() -> {
			super.notifyChanged(notification);
			if (notification.isTouch()) {
				return;
			}
			final int type = notification.getEventType();
			final Optional<Field> field = type == Notification.SET || type == Notification.UNSET
					? Field.of(notification.getNotifier(), notification.getFeature())
					: Optional.empty();
			field.ifPresentOrElse(edited -> changed(edited, notification), values::forget);
		});
	}

	private void changed(Field field, Notification notification) {
		final String old = field.text(notification.getOldValue()).orElse(null);
		final String now = field.text().orElse(null);
		if (!stack.editing()) {
			flush();
			values.take(field);
			tell(new UnattributedChange(path.get(), field.name(), old, now));
			return;
		}
		if (pending != null && (!pending.field.sameAs(field) || pending.cause != stack.cause())) {
			flush();
		}
		values.take(field);
		pending = (pending == null ? new Pending(field, old, old, old, stack.cause()) : pending).to(now, stack.cause());
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
		} else if (ended != null) {
			guard.run(() -> tell(new EditWithdrawn(path.get(), ended.field.name(), ended.before, ended.tried, ended.cause)));
		}
	}

	/** The experiment as a whole was exchanged for another one. */
	void replaced(Experiment before, Experiment after, Cause cause) {
		final Map<String, String> old = new LinkedHashMap<>();
		Field.all(before).forEach(field -> old.put(field.name(), field.text().orElse(null)));
		values = new EditedValues(after);
		Field.all(after).stream().filter(field -> !Objects.equals(old.get(field.name()), field.text().orElse(null)))
				.forEach(field -> record(field, old.get(field.name()), field.text().orElse(null), cause));
	}

	private void record(Field field, String before, String after, Cause cause) {
		guard.run(() -> {
			final String experiment = path.get();
			final EditedValues.Snapshot now = values.now();
			recorder.accept(guard.later(() -> new TraceEvent.Edited(experiment, field.name(), before, after, cause,
					after == null || now.valid(field), now.hash())));
		});
	}

	/** Tells which reason the person gave for a value. @param text
	 *            in their words; null: none */
	void reason(String hyperparameter, Reason reason, String text) {
		guard.run(() -> tell(new ReasonEntered(path.get(), hyperparameter, reason == Reason.NONE ? null : reason.name(), text)));
	}

	/** Tells which problems came to be shown beside their fields. */
	void shown(Map<Field, List<Problem>> now) {
		guard.run(() -> problems.update(now).forEach((field, problem) -> tell(new ValidationShown(path.get(), field.name(),
				problem.severity().name(), problem.rule()))));
	}
}
