// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.trace.Cause;
import org.attune.trace.EditingEvent.EditWithdrawn;
import org.attune.trace.EditingEvent.UnattributedChange;
import org.attune.trace.PartEvent.TabSelected;
import org.attune.trace.PresenceEvent.WindowBlurred;
import org.attune.trace.PresenceEvent.WindowFocused;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceEvent.Edited;
import org.attune.trace.TraceEvent.Submitted;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;
import org.attune.trace.TraceWriter;
import org.attune.trace.TrainingEvent.EpochTrained;
import org.attune.trace.TrainingEvent.IterationsTrained;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.ui.editor.Field;
import org.attune.ui.explore.ExploreView;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedEdits;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A session of three hundred acts with real controls is in the trace act by act, once each, in order. */
@ExtendWith(NoErrorLogged.class)
final class TracedSessionTest {
	private static final int ACTS = 300;
	private final long seed = Long.getLong("attune.seed", 20261125);
	private final Random random = new Random(seed);
	private final List<String> expected = new ArrayList<>();
	private final IWorkbenchWindow first = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private RecordedEdits recorder;
	private ExperimentScene scene;
	private UiTracing tracing;
	private IWorkbenchWindow second;
	private TabFolder pages;
	private int done;

	@TempDir
	Path folder;

	@BeforeEach
	void begin() throws Exception {
		recorder = new RecordedEdits();
		scene = new ExperimentScene(Presets.EVERYTHING);
		second = PlatformUI.getWorkbench().openWorkbenchWindow(null);
		first.getActivePage().showView(ExploreView.ID);
		pages = Widgets.all(first.getShell(), TabFolder.class)
				.filter(tabs -> "explore.pages".equals(tabs.getData("org.attune.id"))).findFirst().orElseThrow();
		scene.open();
		tracing = new UiTracing(PlatformUI.getWorkbench(), recorder);
		tracing.begin();
		Waiting.until("the first window is in front", () -> focused() == 1);
	}

	@AfterEach
	void end() throws Exception {
		tracing.end();
		second.close();
		first.getActivePage().hideView(first.getActivePage().findView(ExploreView.ID));
		scene.close();
		recorder.close();
	}

	@Test
	void everyActIsRecordedOnceWithItsCauseInOrder() throws Exception {
		try (LiveRuns live = new LiveRuns(recorder::record)) {
			while (done < ACTS) {
				act();
				done++;
				if (done % 100 == 50) {
					train(live);
				}
			}
			scene.enter("value.epochs");
		}
		List<TraceEvent> events = recorder.events();
		assertEquals(String.join("\n", expected), String.join("\n", events.stream().map(this::told)
				.filter(Objects::nonNull).toList()), "seed " + seed);
		assertEquals(0, tracing.failures());
		replayAtEachSubmission(events);
		assertEquals(events, written(events));
	}

	private void act() throws Exception {
		switch (random.nextInt(12)) {
			case 0, 1, 2 -> edit(Cause.TYPED, () -> scene.set("value.epochs", Integer.toString(2 + random.nextInt(90))));
			case 3 -> edit(Cause.TYPED, () -> scene.set("value.learningRate", "0.0" + (1 + random.nextInt(9999))));
			case 4 -> edit(Cause.TYPED, () -> scene.choose("value.optimizer", random.nextBoolean() ? "SGD" : "Adam"));
			case 5, 6 -> command(Cause.UNDO, IWorkbenchCommandConstants.EDIT_UNDO);
			case 7 -> command(Cause.REDO, IWorkbenchCommandConstants.EDIT_REDO);
			case 8 -> edit(Cause.RESET, () -> scene.press("reset.learningRate"));
			case 9 -> more();
			case 10 -> takeBack();
			default -> edit(Cause.SLIDER, this::slide);
		}
	}

	private void more() throws Exception {
		switch (random.nextInt(3)) {
			case 0 -> paste();
			case 1 -> selectTab();
			default -> turnTo(focused() == 1 ? 2 : 1);
		}
	}

	@FunctionalInterface
	private interface Act {
		void act() throws Exception;
	}

	/** What the model says of an act is what the trace must say of it. Hands are in the window in front. */
	private void edit(Cause cause, Act act) throws Exception {
		turnToFirst();
		Map<String, String> before = values();
		act.act();
		Waiting.untilIdle();
		Map<String, String> after = values();
		after.forEach((name, value) -> {
			if (!Objects.equals(before.get(name), value)) {
				expected.add("edit " + name + " " + before.get(name) + " " + value + " " + cause);
			}
		});
	}

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		scene.experiment().eAllContents().forEachRemaining(owner -> owner.eClass().getEAllAttributes().forEach(attribute ->
				Field.of(owner, attribute).ifPresent(field -> values.put(field.name(), field.text(
						attribute.isUnsettable() && !owner.eIsSet(attribute) ? null : owner.eGet(attribute)).orElse(null)))));
		return values;
	}

	private void slide() {
		Scale slider = scene.control("slider.momentum", Scale.class);
		slider.setSelection(random.nextInt(slider.getMaximum()));
		slider.notifyListeners(SWT.Selection, new Event());
		slider.notifyListeners(SWT.MouseUp, new Event());
	}

	/** Keys go to the window in front. Where there is nothing to undo or redo, something is typed. */
	private void command(Cause cause, String command) throws Exception {
		turnToFirst();
		if (PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled()) {
			edit(cause, () -> scene.execute(command));
		} else {
			edit(Cause.TYPED, () -> scene.set("value.epochs", Integer.toString(100 + done)));
		}
	}

	private void paste() throws Exception {
		String value = "0.2" + done;
		turnToFirst();
		edit(Cause.TYPED, () -> scene.set("value.learningRate", ""));
		Clipboard clipboard = new Clipboard(first.getShell().getDisplay());
		clipboard.setContents(new Object[] { value }, new Transfer[] { TextTransfer.getInstance() });
		Text rate = scene.control("value.learningRate", Text.class);
		rate.setFocus();
		edit(Cause.PASTE, () -> {
			scene.execute(IWorkbenchCommandConstants.EDIT_PASTE);
			Waiting.until("the text is pasted", () -> rate.getText().equals(value));
			scene.enter("value.learningRate");
		});
		clipboard.dispose();
		long pasted = System.nanoTime();
		Waiting.until("the moment is over in which nobody types", () -> System.nanoTime() - pasted > 300_000_000);
	}

	private void takeBack() {
		turnToFirst();
		String before = scene.control("value.epochs", Text.class).getText();
		scene.type("value.epochs", "7");
		scene.type("value.epochs", "77");
		scene.set("value.epochs", before);
		expected.add("withdrawn epochs " + before);
	}

	private void selectTab() {
		int page = random.nextInt(pages.getItemCount());
		pages.setSelection(page);
		pages.notifyListeners(SWT.Selection, new Event());
		expected.add("tab " + page);
	}

	private void turnToFirst() {
		if (focused() != 1) {
			turnTo(1);
		}
	}

	private void turnTo(int number) {
		(number == 1 ? first : second).getShell().forceActive();
		Waiting.until("window " + number + " is in front", () -> focused() == number);
		expected.add("blur " + (3 - number));
		expected.add("focus " + number);
	}

	private int focused() {
		return recorder.events().stream().filter(WindowFocused.class::isInstance).map(WindowFocused.class::cast)
				.reduce((one, next) -> next).map(WindowFocused::window).orElse(0);
	}

	private void train(LiveRuns live) {
		turnToFirst();
		scene.enter("value.epochs");
		EffectiveValues values = EffectiveValues.of(scene.experiment());
		Run run = live.start(values.values(), Provenance.NONE, done);
		live.worker(run).say(new Iteration(1, 1, 2.5, 100, 10), new Iteration(2, 1, Double.NaN, 100, 20),
				new Epoch(1, 1, 2, 2.0, 0.5, 2.1, 0.4, 100, 1000));
		Waiting.until("the epoch is told", () -> recorder.events().stream()
				.anyMatch(event -> event instanceof EpochTrained epoch && epoch.run().equals(run.id())));
		live.worker(run).end();
		Waiting.until("the end is told", () -> recorder.events().stream()
				.anyMatch(event -> event instanceof TraceEvent.RunEnded ended && ended.run().equals(run.id())));
		expected.addAll(List.of("submitted " + values.hash(), "started", "iterations 1 2 1", "epoch 1", "ended"));
	}

	/** An event in short; null: not one that this session is about. */
	private String told(TraceEvent event) {
		return switch (event) {
			case Edited edit -> "edit " + edit.hyperparameter() + " " + edit.oldValue() + " " + edit.newValue() + " "
					+ edit.cause();
			case EditWithdrawn edit -> "withdrawn " + edit.hyperparameter() + " " + edit.value();
			case UnattributedChange change -> change.toString();
			case TabSelected tab -> "tab " + tab.tab().replace("explore.pages.", "");
			case WindowBlurred blur -> "blur " + blur.window();
			case WindowFocused focus when !first(focus) -> "focus " + focus.window();
			case Submitted submitted -> "submitted " + submitted.configurationHash();
			case TraceEvent.RunStarted started -> "started";
			case IterationsTrained some -> "iterations " + some.from() + " " + some.to() + " " + some.notFinite();
			case EpochTrained epoch -> "epoch " + epoch.epoch();
			case TraceEvent.RunEnded ended -> "ended";
			default -> null;
		};
	}

	/** Which window was in front when the tracing began is no act. */
	private boolean first(WindowFocused focus) {
		return recorder.events().stream().filter(WindowFocused.class::isInstance).findFirst().orElseThrow() == focus;
	}

	private static void replayAtEachSubmission(List<TraceEvent> events) {
		Experiment replayed = Presets.experiment(Presets.EVERYTHING, "Shapes");
		String hash = EffectiveValues.of(replayed).hash();
		int submissions = 0;
		for (TraceEvent event : events) {
			if (event instanceof Edited edit) {
				Field field = Field.named(replayed, edit.hyperparameter()).orElseThrow();
				field.put(edit.newValue() == null ? null : field.parsed(edit.newValue()));
				hash = edit.configurationHash();
				assertEquals(hash, EffectiveValues.of(replayed).hash(), () -> "after " + edit);
			} else if (event instanceof Submitted submitted) {
				submissions++;
				assertEquals(submitted.values(), EffectiveValues.of(replayed).values());
				assertEquals(submitted.configurationHash(), hash, "the last edit led to what was submitted");
			}
		}
		assertEquals(3, submissions);
	}

	private List<TraceEvent> written(List<TraceEvent> events) throws IOException {
		try (TraceWriter writer = TraceWriter.open(folder, UUID.randomUUID().toString(), InstantSource.system(),
				System::nanoTime, state -> { })) {
			events.forEach(writer::record);
		}
		List<TraceEvent> read = new ArrayList<>();
		new TraceReader(folder).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				read.add(line.event().orElseThrow());
			}

			@Override
			public void fault(TraceFault fault) {
				throw new AssertionError(fault);
			}
		});
		assertTrue(TraceCheck.verdicts(folder).getFirst().whole());
		return read;
	}
}
