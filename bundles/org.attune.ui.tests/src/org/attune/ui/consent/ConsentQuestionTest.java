// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.attune.core.trace.Recorder;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class ConsentQuestionTest {
	private final RecorderInMemory recorder = new RecorderInMemory();
	private final ConsentQuestion question = new ConsentQuestion(recorder);

	/** The workbench under test may have asked, too. */
	@BeforeEach
	@AfterEach
	void closeWhatIsOpen() {
		questions().forEach(Shell::close);
	}

	@Test
	void isAskedBesideTheWorkAndOnlyOnce() {
		question.askOnce(window());
		question.askOnce(window());

		assertEquals(1, questions().size());
		assertEquals(0, questions().getFirst().getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL));
		assertTrue(window().getShell().isEnabled());
	}

	@Test
	void isNotAskedWhereThereIsAnAnswer() {
		recorder.withdrawConsent();
		question.askOnce(window());

		assertEquals(List.of(), questions());
	}

	@Test
	void theDefaultButtonDoesNotRecord() {
		question.askOnce(window());
		Button byDefault = questions().getFirst().getDefaultButton();
		assertEquals("consent.decline", byDefault.getData("org.attune.id"));

		press(byDefault);
		assertEquals(List.of("declined"), recorder.answers);
		assertFalse(recorder.consented());
	}

	@Test
	void closingTheQuestionDoesNotRecord() {
		question.askOnce(window());
		questions().getFirst().close();

		assertEquals(List.of("declined"), recorder.answers);
	}

	@Test
	void onlyTheButtonThatSaysSoRecords() {
		question.askOnce(window());
		press(Widgets.find(questions().getFirst(), "consent.record", Button.class));

		assertEquals(List.of("given"), recorder.answers);
		assertTrue(recorder.consented());
		assertEquals(List.of(), questions());
	}

	@Test
	void saysWhatIsRecordedWhereAndHowToChangeIt() {
		question.askOnce(window());
		String text = Widgets.all(questions().getFirst(), Label.class).map(Label::getText).reduce("", String::concat);

		assertTrue(text.contains("each change of a value"), text);
		assertTrue(text.contains(recorder.folder().toString()), text);
		assertTrue(text.contains("Nothing of it leaves this machine unless"), text);
		assertTrue(text.contains("Preferences > Attune"), text);
	}

	@Test
	void aSystemPropertyCanAnswer() {
		TraceStartup.answer("given", recorder);
		assertTrue(recorder.consented());

		TraceStartup.answer("declined", recorder);
		assertFalse(recorder.consented());
	}

	@Test
	void anAnswerByPropertyIsGivenOnce() {
		TraceStartup.answer("given", recorder);
		TraceStartup.answer("given", recorder);

		assertEquals(List.of("given"), recorder.answers);
	}

	@Test
	void anyOtherWordInThePropertyIsNoAnswer() {
		TraceStartup.answer("", recorder);
		TraceStartup.answer("yes", recorder);

		assertFalse(recorder.asked());
	}

	@Test
	void theStatusLineTellsTheStatesApart() {
		assertEquals("Trace: off", TraceStatus.text(recorder.state()));
		recorder.giveConsent();
		assertEquals("Trace: recording", TraceStatus.text(recorder.state()));
		assertNotEquals(TraceStatus.text(recorder.state()),
				TraceStatus.text(Recorder.State.FAILED));
	}

	private static void press(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private static List<Shell> questions() {
		return Arrays.stream(Display.getCurrent().getShells())
				.filter(shell -> "consent".equals(shell.getData("org.attune.id"))).toList();
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}
}
