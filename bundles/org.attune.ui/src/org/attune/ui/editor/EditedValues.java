// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.model.tuning.Experiment;

/**
 * The values of an experiment, kept up to date edit by edit, so that an event can take along what they were: what that means is
 * found out later, since it takes many times as long as the edit. For the thread that edits; a snapshot is for any one.
 */
final class EditedValues {
	private final Experiment experiment;
	private Optional<State> state;

	/** @param values
	 *            of the shape's fields; null: not set. Never changed, but exchanged */
	private record State(Shape shape, Object[] values) {
	}

	/** @param places
	 *            of the fields among the values */
	private record Shape(Map<Field, Integer> places, ExperimentTwin twin) {
		static Shape of(Experiment experiment, List<Field> fields) {
			final Map<Field, Integer> places = new HashMap<>();
			fields.forEach(field -> places.put(field, places.size()));
			return new Shape(places, new ExperimentTwin(experiment));
		}
	}

	/** The values as they were at one time. What it is asked it finds out then. */
	static final class Snapshot {
		private final State state;

		private Snapshot(State state) {
			this.state = state;
		}

		/** Whether a field's value could be run: of the right type and in range. */
		boolean valid(Field field) {
			return state.shape.twin.valid(state.values, state.shape.places.get(field));
		}

		/** Of the configuration. */
		String hash() {
			return state.shape.twin.hash(state.values);
		}
	}

	EditedValues(Experiment experiment) {
		this.experiment = experiment;
		this.state = Optional.of(look());
	}

	private State look() {
		final List<Field> fields = Field.all(experiment);
		return new State(Shape.of(experiment, fields), fields.stream().map(Field::value).toArray());
	}

	/** Takes in that a field has another value. */
	void take(Field field) {
		state = state.filter(any -> any.shape.places.containsKey(field)).map(before -> {
			final Object[] values = before.values.clone();
			values[before.shape.places.get(field)] = field.value();
			return new State(before.shape, values);
		});
	}

	/** Takes in that more than a value is another one. */
	void forget() {
		state = Optional.empty();
	}

	Snapshot now() {
		if (state.isEmpty()) {
			state = Optional.of(look());
		}
		return new Snapshot(state.get());
	}
}
