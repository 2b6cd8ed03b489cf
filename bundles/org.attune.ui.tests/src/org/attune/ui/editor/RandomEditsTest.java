// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.configuration.Numbers;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.preset.Preset;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.attune.model.validation.ExperimentValidation;
import org.attune.model.validation.Fix;
import org.attune.model.validation.ValueRules;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Edited;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A thousand edits of all kinds with undo and redo at random: each state of the history is the same document to the last
 * byte whenever it is come back to. A failure names the seed, and {@code -Dattune.seed=...} repeats it.
 */
@ExtendWith(NoErrorLogged.class)
final class RandomEditsTest {
	private static final int EDITS = 1000;
	private static final List<String> VALUES = List.of("1", "0.5", "2^-10", "1e-3", "fast", "", "0.001", "64", "sgd",
			"adamw", "true", "<&\"'>", "\u00e4\u00f6\u20ac");
	private final long seed = Long.getLong("attune.seed", System.nanoTime());
	private final Random random = new Random(seed);
	private final List<Supplier<? extends TraceEvent>> told = new ArrayList<>();
	private final List<TraceEvent> recorded = new ArrayList<>();
	private final Experiment experiment = Presets.experiment(Presets.EVERYTHING, "Random");
	private final TuningDocument document = new TuningDocument(experiment,
			new EditTrace(() -> "/p/a.tuning", this::record));
	/** The states from the first to the present one, and those that redo leads to. */
	private final List<byte[]> history = new ArrayList<>();
	private int present;
	private int edits;

	@Test
	void anyHistoryLeadsBackToTheSameBytes() throws Exception {
		document.open();
		history.add(bytes());
		while (edits < EDITS) {
			switch (random.nextInt(10)) {
				case 0, 1 -> undo();
				case 2 -> redo();
				case 3 -> document.stack().saveIsDone();
				default -> edit();
			}
		}
		while (present > 0) {
			undo();
		}
		while (present < history.size() - 1) {
			redo();
		}
		assertEquals(Map.of(), replayed(), "the recorded edits lead to the same values, seed " + seed);
		assertEquals(recorded, told.stream().map(Supplier::get).toList(), "later edits change no event, seed " + seed);
	}

	/** As it was when it happened, by the experiment itself. */
	private void record(Supplier<? extends TraceEvent> event) {
		told.add(event);
		recorded.add(event.get() instanceof Edited edit
				? new Edited(edit.experiment(), edit.hyperparameter(), edit.oldValue(), edit.newValue(), edit.cause(),
						possible(edit).orElse(edit.valid()), EffectiveValues.of(experiment).hash())
				: event.get());
	}

	private Optional<Boolean> possible(Edited edit) {
		return Optional.ofNullable(edit.newValue()).flatMap(value -> Configurations.hyperparameter(experiment, edit.hyperparameter())
				.map(hyperparameter -> ValueRules.fault(hyperparameter, value).isEmpty()));
	}

	private void undo() throws ModelFileException {
		assertEquals(present > 0, document.stack().canUndo(), "can undo, seed " + seed);
		if (present > 0) {
			document.stack().undo();
			present--;
			assertArrayEquals(history.get(present), bytes(), "undo to step " + present + ", seed " + seed);
		}
	}

	private void redo() throws ModelFileException {
		assertEquals(present < history.size() - 1, document.stack().canRedo(), "can redo, seed " + seed);
		if (present < history.size() - 1) {
			document.stack().redo();
			present++;
			assertArrayEquals(history.get(present), bytes(), "redo to step " + present + ", seed " + seed);
		}
	}

	/** One edit is one more step, or none where nothing changes. */
	private void edit() throws ModelFileException {
		byte[] before = bytes();
		one();
		document.stack().endGesture();
		byte[] after = bytes();
		if (!Arrays.equals(before, after)) {
			history.subList(present + 1, history.size()).clear();
			history.add(after);
			present++;
			edits++;
		} else if (!document.stack().canRedo()) { // the gesture led back to where it began
			history.subList(present + 1, history.size()).clear();
		}
	}

	private void one() {
		switch (random.nextInt(8)) {
			case 0 -> type(any(Field.all(experiment).stream().filter(RandomEditsTest::isText).toList()));
			case 1 -> slide();
			case 2 -> document.stack().perform(Cause.RESET,
					() -> document.stack().execute(new ValueEdit(value(assignment()), null)));
			case 3 -> preset();
			case 4 -> new ConfigurationPaste(document, ConfigurationText.of(pasted())).perform();
			case 5 -> copy();
			case 6 -> Reasons.give(document, assignment(), any(Reasons.CHOICES), any(VALUES),
					InstantSource.fixed(Instant.ofEpochSecond(random.nextInt(1_000_000))));
			default -> fix();
		}
	}

	private static boolean isText(Field field) {
		return field.feature().getEAttributeType().getInstanceClass() == String.class
				&& field.feature() != TuningPackage.Literals.ASSIGNMENT__REASON_TEXT;
	}

	private void type(Field field) {
		for (int keys = random.nextInt(4); keys >= 0; keys--) {
			document.stack().type(Cause.TYPED, () -> document.stack().execute(new ValueEdit(field, any(VALUES))));
		}
	}

	private void slide() {
		Field field = value(any(Configurations.assignments(experiment).stream()
				.filter(assignment -> NumberText.isNumber(value(assignment))).toList()));
		NumberText number = NumberText.of(document, field);
		for (int steps = random.nextInt(5); steps >= 0; steps--) {
			number.move(Numbers
					.canonical(number.scale().step(number.number(), random.nextBoolean(), random.nextBoolean())));
		}
	}

	private void preset() {
		Preset preset = any(Presets.all());
		ConfigurationChange change = new ConfigurationChange(document, preset.label());
		OtherConfiguration.of(Presets.experiment(preset.id(), "")).addTo(change, experiment);
		change.perform(Cause.PRESET);
	}

	private void copy() {
		ConfigurationChange change = new ConfigurationChange(document, "copy");
		Map<String, String> values = Map.of("learningRate", any(List.of("0.001", "0.1")), "optimizer",
				any(List.of("sgd", "adamw")), "batchSize", any(List.of("32", "64", "128")));
		new OtherConfiguration(values, Set.of("batchSize"), false).addTo(change, experiment);
		change.from(Optional.of("run " + edits)).perform(Cause.COPIED);
	}

	private String pasted() {
		return random.nextBoolean() ? "batchSize=" + any(VALUES) + "\nmomentum=" + any(VALUES) + "\nunknown=1"
				: "{\"flip\": " + random.nextBoolean() + ", \"beta1\": " + random.nextDouble() + ", \"epochs\": null}";
	}

	private void fix() {
		List<Fix> fixes = ExperimentValidation.problems(experiment).stream()
				.flatMap(problem -> new ExperimentCheck(experiment, OptionalLong.empty(), List.of())
						.fixes(problem).stream()).toList();
		if (!fixes.isEmpty()) {
			new QuickFixes(document).apply(any(fixes));
		}
	}

	/** The fields whose last recorded value is another one than the document has. */
	private Map<String, String> replayed() {
		Map<String, String> wrong = new TreeMap<>();
		Map<String, Optional<String>> last = new TreeMap<>();
		recorded.stream().filter(Edited.class::isInstance).map(Edited.class::cast)
				.forEach(edit -> last.put(edit.hyperparameter(), Optional.ofNullable(edit.newValue())));
		last.forEach((name, value) -> {
			Optional<String> now = Field.named(experiment, name).orElseThrow().text();
			if (!now.equals(value)) {
				wrong.put(name, value + " instead of " + now);
			}
		});
		return wrong;
	}

	private Assignment assignment() {
		return any(Configurations.assignments(experiment));
	}

	private static Field value(Assignment assignment) {
		return Field.of(assignment, TuningPackage.Literals.ASSIGNMENT__VALUE).orElseThrow();
	}

	private <T> T any(List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	private byte[] bytes() throws ModelFileException {
		return ExperimentFile.bytes(experiment, "random");
	}
}
