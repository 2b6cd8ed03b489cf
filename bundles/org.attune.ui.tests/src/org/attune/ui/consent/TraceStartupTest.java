// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.trace.Recorder;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the workbench's start-up hook to the line in the trace. */
@ExtendWith(NoErrorLogged.class)
final class TraceStartupTest {
	private static final String VIEW_CLOSED = "\"org.attune.view.close\"";
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private final IWorkbenchPage page = window.getActivePage();
	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);

	@BeforeEach
	void openThePerspectiveAsItComes() throws WorkbenchException {
		PlatformUI.getWorkbench().showPerspective(TuningPerspective.ID, window);
		page.resetPerspective();
		recorder.withdrawConsent();
		Waiting.untilIdle();
	}

	@AfterEach
	void withdrawConsent() {
		recorder.withdrawConsent();
		Waiting.untilIdle();
	}

	@Test
	void closingAViewIsOneLineInTheTrace() throws WorkbenchException {
		consent();
		long before = closings();
		closeAndOpen();
		Waiting.until("the closing is written", () -> closings() > before);
		closeAndOpen();
		Waiting.until("the second closing is written", () -> closings() > before + 1);

		assertEquals(before + 2, closings());
	}

	@Test
	void whatHappensWithoutConsentIsNotWrittenLaterEither() throws WorkbenchException {
		long before = closings();
		closeAndOpen();
		consent();
		closeAndOpen();
		Waiting.until("the closing after consent is written", () -> closings() > before);

		assertEquals(before + 1, closings());
	}

	private void consent() {
		recorder.giveConsent();
		Waiting.until("the recorder records", () -> recorder.state() == Recorder.State.RECORDING);
		Waiting.untilIdle();
	}

	private void closeAndOpen() throws WorkbenchException {
		page.hideView(page.findView(RunsView.ID));
		Waiting.untilIdle();
		page.showView(RunsView.ID);
		Waiting.untilIdle();
	}

	private long closings() {
		return lines().stream().filter(line -> line.contains(VIEW_CLOSED) && line.contains(RunsView.ID)).count();
	}

	private List<String> lines() {
		if (!Files.isDirectory(recorder.folder())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(recorder.folder())) {
			return files.filter(file -> file.toString().endsWith(".jsonl")).flatMap(TraceStartupTest::lines).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
