// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.attune.core.trace.Recorder;
import org.attune.core.trace.Recorder.State;
import org.attune.trace.Catalogue;
import org.attune.trace.Cause;
import org.attune.trace.EventType;
import org.attune.trace.PartEvent.TabSelected;
import org.attune.trace.RecorderEvent.LinesDeleted;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;
import org.attune.trace.TrainingEvent.EpochTrained;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class MyTraceViewTest {
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);
	private MyTraceView view;

	@BeforeEach
	void open() throws Exception {
		recorder.giveConsent();
		view = (MyTraceView) page.showView(MyTraceView.ID);
		Waiting.until("it records", () -> recorder.state() == State.RECORDING);
	}

	@AfterEach
	void close() {
		recorder.withdrawConsent();
		page.hideView(view);
		Waiting.untilIdle();
	}

	@Test
	void everyKindOfEventHasASentence() {
		Sentences sentences = new Sentences(Names.of(PlatformUI.getWorkbench()));

		assertEquals(List.of(), Catalogue.types().stream().map(EventType::name).filter(type -> !sentences.knows(type)).toList());
	}

	@Test
	void numbersAndPagesReadAsAPersonSaysThem() throws Exception {
		recorder.record(new EpochTrained("r-none", 2, Map.of("training_loss", 0.8629068049959961, "validation_accuracy", 1.0)));
		Waiting.until("the epoch is shown", () -> shows("ended epoch 2: "));
		assertTrue(shows("training loss 0.8629"), "four digits");
		assertTrue(shows("validation accuracy 1"), "a whole number");

		recorder.record(new TabSelected("org.attune.ui.view.explore", "explore.pages.1"));
		Waiting.until("the page is shown", () -> shows("You chose the page Scatter of "));
	}

	@Test
	void whatIsRecordedAppearsInPlainWords() {
		record("rate" + System.nanoTime(), "0.1");
		Waiting.until("the edit is shown", () -> shows("changed from 1 to 0.1, typed."));

		find("nothing like this");
		assertTrue(view.emptyText().contains("nothing like this"), view.emptyText());
		find("");
		assertTrue(shows("changed from 1 to 0.1"));
	}

	@Test
	void nothingIsRecordedWhileItIsPaused() {
		press("mytrace.pause");
		assertEquals(State.PAUSED, recorder.state());
		String name = "paused" + System.nanoTime();
		record(name, "2");
		press("mytrace.pause");
		assertEquals(State.RECORDING, recorder.state());
		record("resumed" + name, "3");
		Waiting.until("the later edit is shown", () -> shows("resumed" + name));

		assertFalse(view.table().rows().stream().anyMatch(entry -> entry.sentence().startsWith(name)));
		assertTrue(shows("You paused the recording."));
		assertTrue(shows("You resumed the recording."));
	}

	@Test
	void deletedEventsAreGoneAndAMarkStays() throws Exception {
		String secret = "secret" + System.nanoTime();
		record(secret, "4");
		record("other" + secret, "5");
		Waiting.until("the edits are shown", () -> shows("other" + secret));
		long deleted = recorder.erase(line -> line.data().has("hyperparameter")
				&& line.data().get("hyperparameter").getAsString().equals(secret)).get(20, TimeUnit.SECONDS);

		assertEquals(1, deleted);
		assertFalse(text().contains('"' + secret + '"'));
		assertTrue(text().contains("other" + secret));
		TraceLine mark = lines().stream().filter(line -> line.event().orElse(null) instanceof LinesDeleted).toList().getLast();
		assertTrue(TraceCheck.verdicts(recorder.folder()).stream().filter(verdict -> verdict.session().equals(mark.session()))
				.findFirst().orElseThrow().whole());
		Waiting.until("it is shown no more", () -> view.table().rows().stream()
				.noneMatch(entry -> entry.sentence().startsWith(secret)));
		assertEquals(State.RECORDING, recorder.state());
	}

	private void record(String hyperparameter, String value) {
		recorder.record(new TraceEvent.Edited("/p/a.tuning", hyperparameter, "1", value, Cause.TYPED, true));
	}

	private boolean shows(String words) {
		return view.table().rows().stream().anyMatch(entry -> entry.sentence().contains(words));
	}

	private void find(String words) {
		Widgets.find(view.controls(), "mytrace.filter", Text.class).setText(words);
	}

	private void press(String key) {
		Widgets.find(view.controls(), key, Button.class).notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private String text() throws IOException {
		StringBuilder text = new StringBuilder();
		lines().forEach(line -> text.append(line.data()));
		return text.toString();
	}

	private List<TraceLine> lines() throws IOException {
		List<TraceLine> lines = new ArrayList<>();
		new TraceReader(recorder.folder()).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				lines.add(line);
			}

			@Override
			public void fault(TraceFault fault) {
				// a line that is being written
			}
		});
		return lines;
	}
}
