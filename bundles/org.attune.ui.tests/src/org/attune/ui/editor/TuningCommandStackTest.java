// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.TuningPackage;
import org.attune.trace.Cause;
import org.attune.trace.EditingEvent.EditWithdrawn;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Edited;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tracing.Guard;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The edits of an experiment and their trace, without a window. */
final class TuningCommandStackTest {
	@RegisterExtension
	final NoErrorLogged errors = new NoErrorLogged();
	private final List<TraceEvent> recorded = new ArrayList<>();
	private final Experiment experiment = Presets.experiment(Presets.QUICK, "Shapes");
	private final Assignment epochs = Configurations.assignment(experiment, "epochs").orElseThrow();
	private final Assignment batchSize = Configurations.assignment(experiment, "batchSize").orElseThrow();

	@Test
	void keystrokesInOneFieldAreOneEdit() {
		TuningDocument document = document();
		type(document, epochs, "1");
		type(document, epochs, "12");
		type(document, epochs, "123");
		document.stack().undo();

		assertEquals("10", epochs.getValue());
		assertFalse(document.stack().canUndo());
	}

	@Test
	void aValueThatIsTheSameAlreadyIsNoEdit() {
		TuningDocument document = document();
		document.stack().execute(set(document, epochs, "10"));

		assertFalse(document.stack().canUndo());
		assertFalse(document.stack().isSaveNeeded());
	}

	@Test
	void keystrokesThatLeadBackAreNoEdit() {
		TuningDocument document = document();
		type(document, epochs, "100");
		type(document, epochs, "10");
		assertTrue(document.stack().canUndo());
		document.stack().endGesture();

		assertFalse(document.stack().canUndo());
		assertFalse(document.stack().isSaveNeeded());
		assertEquals(List.of(new EditWithdrawn("/p/a.tuning", "epochs", "10", "100", Cause.TYPED)), recorded);
	}

	@Test
	void unsetIsAnotherValueThanTheSameText() {
		TuningDocument document = document();
		document.stack().execute(set(document, epochs, SetCommand.UNSET_VALUE));
		assertFalse(epochs.isSetValue());

		document.stack().undo();
		assertTrue(epochs.isSetValue());
		assertEquals("10", epochs.getValue());
	}

	@Test
	void theCauseIsKnownWhileTheChangeGoesOn() {
		TuningDocument document = document();
		document.stack().perform(Cause.RESET, () -> assertEquals(Cause.RESET, document.stack().cause()));

		assertEquals(Cause.TYPED, document.stack().cause());
	}

	@Test
	void typingInAnotherFieldEndsTheEditBefore() {
		TuningDocument document = document();
		type(document, epochs, "1");
		type(document, batchSize, "2");
		type(document, epochs, "3");

		assertEquals(List.of("epochs", "batchSize"),
				recorded.stream().map(event -> ((Edited) event).hyperparameter()).toList());
		document.stack().undo();
		assertEquals("1", epochs.getValue());
	}

	@Test
	void aRecorderThatFailsDoesNotReachTheEdit() {
		EditTrace failing = new EditTrace(() -> "/p/a.tuning", event -> {
			throw new IllegalStateException("the recorder is broken");
		});
		TuningDocument document = new TuningDocument(experiment, failing);
		document.open();
		document.stack().execute(set(document, epochs, "20"));

		assertEquals("20", epochs.getValue());
		assertTrue(document.stack().canUndo());
		assertEquals(1, errors.takeErrors().size());
	}

	@Test
	void aRecorderThatAsksLaterHearsOfTheConfigurationThen() {
		List<Supplier<? extends TraceEvent>> told = new ArrayList<>();
		TuningDocument document = new TuningDocument(experiment, new EditTrace(() -> "/p/a.tuning", told::add));
		document.open();
		String first = edited(document, "20");
		batchSize.getHyperparameter().setDefaultValue("7");
		document.stack().execute(set(document, batchSize, null));
		String second = hash();
		String third = edited(document, "never");

		assertEquals(List.of(first, second, third),
				told.stream().map(event -> ((Edited) event.get()).configurationHash()).toList());
		assertEquals(List.of(true, true, false), told.stream().map(event -> ((Edited) event.get()).valid()).toList());
	}

	@Test
	void whatCannotBeToldLaterIsLogged() {
		Supplier<TraceEvent> hook = new Guard(recorded::add).later(() -> {
			throw new IllegalStateException("unknown");
		});

		assertThrows(IllegalStateException.class, hook::get);
		assertEquals(1, errors.takeErrors().size());
		assertEquals(1, recorded.size());
	}

	private String edited(TuningDocument document, String value) {
		document.stack().execute(set(document, epochs, value));
		return hash();
	}

	private String hash() {
		return EffectiveValues.of(experiment).hash();
	}

	@Test
	void aClosedDocumentRecordsNothingMore() {
		TuningDocument document = document();
		document.close();
		epochs.setValue("20");

		assertEquals(List.of(), recorded);
		assertEquals(List.of(), experiment.eAdapters());
	}

	@Test
	void takingOverTheSameStateChangesNothing() {
		TuningDocument document = document();
		boolean other = document.takeOver(Presets.experiment(Presets.QUICK, "Shapes"), Cause.EXTERNAL);

		assertFalse(other);
		assertFalse(document.stack().canUndo());
		assertEquals(List.of(), recorded);
	}

	@Test
	void takingOverAnotherStateIsOneStepThatNeedsNoSaving() {
		TuningDocument document = document();
		Experiment saved = Presets.experiment(Presets.QUICK, "Circles");
		saved.getTask().setSeed(5);
		Configurations.assignment(saved, "epochs").orElseThrow().unsetValue();
		document.takeOver(saved, Cause.EXTERNAL);

		assertEquals(List.of("experiment.name", "task.seed", "epochs"),
				recorded.stream().map(event -> ((Edited) event).hyperparameter()).toList());
		assertNull(((Edited) recorded.getLast()).newValue());
		assertFalse(document.stack().isSaveNeeded());
		document.stack().undo();
		assertEquals("Shapes", experiment.getName());
		assertTrue(document.stack().isSaveNeeded());
	}

	@Test
	void takingOverAnotherSpaceReplacesTheExperiment() {
		TuningDocument document = document();
		type(document, epochs, "20");
		Experiment saved = Presets.experiment(Presets.BLACK_MAGIC_2019, "Shapes");

		assertTrue(document.takeOver(saved, Cause.EXTERNAL));
		assertEquals(saved, document.experiment());
		assertFalse(document.stack().canUndo());
		assertEquals(Cause.TYPED, ((Edited) recorded.getFirst()).cause());
	}

	@Test
	void theLabelOfAnEditNamesItsField() {
		TuningDocument document = document();
		document.stack().execute(set(document, epochs, "20"));

		assertEquals("Change of Epochs", document.stack().getUndoCommand().getLabel());
	}

	private TuningDocument document() {
		TuningDocument document = new TuningDocument(experiment, new EditTrace(() -> "/p/a.tuning", event -> recorded.add(event.get())));
		document.open();
		return document;
	}

	private static void type(TuningDocument document, Assignment assignment, String value) {
		document.stack().type(Cause.TYPED, () -> document.stack().execute(set(document, assignment, value)));
	}

	private static Command set(TuningDocument document, Assignment assignment, Object value) {
		return SetCommand.create(document.domain(), assignment, TuningPackage.Literals.ASSIGNMENT__VALUE, value);
	}
}
