// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.attune.trace.Cause;
import org.attune.trace.EditingEvent;
import org.attune.trace.LookEvent;
import org.attune.trace.TraceEvent;

/** Someone who edits, takes back, pastes and submits at random. It knows what the values are, as an editor does. */
public final class RandomEditing {
	/** Two of them are worked at in turn. */
	public static final List<String> EXPERIMENTS = List.of("/project/one.tuning", "/project/two.tuning");

	private static final Map<String, String> DEFAULTS = Map.of("learningRate", "0.01", "epochs", "10", "optimizer", "sgd", "momentum",
			"0.9", "dropout", "0.0", "task.inputSize", "64");
	private static final List<String> IDS = DEFAULTS.keySet().stream().sorted().toList();

	private final Random random;
	private final Map<String, Editor> editors = new HashMap<>();
	private int runs;

	/** An experiment's values and what can be taken back. */
	private static final class Editor {
		private final Map<String, String> set = new TreeMap<>();
		private final Deque<Change> done = new ArrayDeque<>();
		private final Deque<Change> undone = new ArrayDeque<>();
		private boolean open;
	}

	private record Change(String id, String before, String after) {
	}

	public RandomEditing(Random random) {
		this.random = random;
		EXPERIMENTS.forEach(experiment -> editors.put(experiment, new Editor()));
	}

	/** Does so many things. */
	public void go(int acts, Consumer<TraceEvent> events) {
		for (int act = 0; act < acts; act++) {
			final String experiment = EXPERIMENTS.get(random.nextInt(EXPERIMENTS.size()));
			final Editor editor = editors.get(experiment);
			if (!editor.open) {
				open(experiment, editor, events);
			} else {
				act(experiment, editor, events);
			}
		}
	}

	private void open(String experiment, Editor editor, Consumer<TraceEvent> events) {
		editor.open = true;
		editor.done.clear();
		editor.undone.clear();
		events.accept(new TraceEvent.EditorOpened(experiment));
	}

	private void act(String experiment, Editor editor, Consumer<TraceEvent> events) {
		switch (random.nextInt(12)) {
			case 0, 1, 2 -> edit(experiment, editor, any(), value(), List.of(Cause.TYPED, Cause.SLIDER, Cause.FIX).get(random.nextInt(3)), events);
			case 3 -> edit(experiment, editor, any(), null, Cause.RESET, events);
			case 4 -> takeBack(experiment, editor, events);
			case 5 -> makeAgain(experiment, editor, events);
			case 6 -> many(experiment, editor, Cause.PRESET, events);
			case 7 -> many(experiment, editor, random.nextBoolean() ? Cause.PASTE : Cause.COPIED, events);
			case 8 -> submit(experiment, events);
			case 9 -> events.accept(new EditingEvent.EditWithdrawn(experiment, any(), null, value(), Cause.TYPED));
			case 10 -> events.accept(new LookEvent.CurveLooked(List.of("r"), "loss", "epoch", false, false, 0, 10));
			default -> closeOrChange(experiment, editor, events);
		}
	}

	private void closeOrChange(String experiment, Editor editor, Consumer<TraceEvent> events) {
		if (random.nextInt(3) == 0) {
			editor.open = false;
			events.accept(new TraceEvent.EditorClosed(experiment));
		} else {
			final String id = any();
			final String value = value();
			final String before = value == null ? editor.set.remove(id) : editor.set.put(id, value);
			events.accept(new EditingEvent.UnattributedChange(experiment, id, before, value));
		}
	}

	private void many(String experiment, Editor editor, Cause cause, Consumer<TraceEvent> events) {
		IDS.stream().filter(id -> random.nextBoolean()).forEach(id -> edit(experiment, editor, id, value(), cause, events));
	}

	private void takeBack(String experiment, Editor editor, Consumer<TraceEvent> events) {
		if (!editor.done.isEmpty()) {
			final Change change = editor.done.pop();
			editor.undone.push(change);
			put(experiment, editor, change.id(), change.before(), Cause.UNDO, events);
		}
	}

	private void makeAgain(String experiment, Editor editor, Consumer<TraceEvent> events) {
		if (!editor.undone.isEmpty()) {
			final Change change = editor.undone.pop();
			editor.done.push(change);
			put(experiment, editor, change.id(), change.after(), Cause.REDO, events);
		}
	}

	private void edit(String experiment, Editor editor, String id, String value, Cause cause, Consumer<TraceEvent> events) {
		if (!Objects.equals(editor.set.get(id), value)) {
			editor.done.push(new Change(id, editor.set.get(id), value));
			editor.undone.clear();
			put(experiment, editor, id, value, cause, events);
		}
	}

	private void put(String experiment, Editor editor, String id, String value, Cause cause, Consumer<TraceEvent> events) {
		final String before = value == null ? editor.set.remove(id) : editor.set.put(id, value);
		events.accept(new TraceEvent.Edited(experiment, id, before, value, cause, true, hash(editor)));
	}

	/** Submits the values as they are. */
	public void submit(String experiment, Consumer<TraceEvent> events) {
		final Editor editor = editors.get(experiment);
		if (!editor.open) {
			open(experiment, editor, events);
		}
		final Map<String, String> values = new TreeMap<>(DEFAULTS);
		values.putAll(editor.set);
		events.accept(new TraceEvent.Submitted("run-" + ++runs, experiment, hash(editor), values, new ArrayList<>(editor.set.keySet()),
				null));
	}

	private static String hash(Editor editor) {
		final Map<String, String> values = new TreeMap<>(DEFAULTS);
		values.putAll(editor.set);
		return Integer.toHexString(values.hashCode());
	}

	private String any() {
		return IDS.get(random.nextInt(IDS.size()));
	}

	/** Also none at all. */
	private String value() {
		return random.nextInt(8) == 0 ? null : Integer.toString(random.nextInt(1000));
	}
}
