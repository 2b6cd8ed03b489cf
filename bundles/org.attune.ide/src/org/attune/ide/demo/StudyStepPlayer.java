// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Takes one step in a study through the real window and then waits to be killed. On standard output it tells, before and after the step,
 * where the participant is, which page the window shows, and how much time is left: the next session has to begin there.
 */
final class StudyStepPlayer implements Runnable {
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path study;
	private final PrintStream out = System.out;
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final Stage stage = new Stage(workbench);
	private final Participations participations = workbench.getService(Participations.class);

	/** @param study folder with the study's file, and its dataset if it has one */
	StudyStepPlayer(Path study) {
		this.study = study;
	}

	@Override
	public void run() {
		try {
			stage.arrange();
			if (participations.current().isEmpty()) {
				new StudyProject(study, stage).rehearse("1"); //$NON-NLS-1$
			}
			tell();
			step();
			tell();
		} catch (IOException | RuntimeException e) {
			e.printStackTrace(out);
			stage.close();
		}
	}

	private void step() {
		final String before = place();
		final String title = title();
		switch (participation().stage()) {
			case CONSENT -> press("study.agree"); //$NON-NLS-1$
			case PAGES -> press("study.next"); //$NON-NLS-1$
			case BACKGROUND -> answer();
			case TUNING -> press("study.final"); //$NON-NLS-1$
			case FINAL_CHOICE -> choose();
			default -> throw new DemoFailure("nothing leads on from " + before);
		}
		stage.await("another page than " + before, PATIENCE, () -> !place().equals(before) && !title().equals(title)); //$NON-NLS-1$
	}

	private void answer() {
		stage.type("study.answer.experience", "7"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.choose("study.answer.education", "Bachelor"); //$NON-NLS-1$ //$NON-NLS-2$
		press("study.answer"); //$NON-NLS-1$
	}

	/** The form, whose mandatory values are entered before. */
	private void choose() {
		stage.type("value.epochs", "1"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.type("value.batchSize", "32"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.choose("value.lossFunction", "Cross"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.choose("value.optimizer", "Adam"); //$NON-NLS-1$ //$NON-NLS-2$
		stage.query(seen -> {
			final List candidates = (List) seen.control("study.candidates").orElseThrow(); //$NON-NLS-1$
			candidates.select(0);
			candidates.notifyListeners(SWT.Selection, new Event());
			return candidates;
		});
		press("study.choose"); //$NON-NLS-1$
		stage.pressInDialog("Choose"); //$NON-NLS-1$
	}

	/** The window follows the place, so its page is awaited. */
	private void tell() {
		final String place = place();
		await("the page of " + place, //$NON-NLS-1$
				() -> stage.shows("study.page." + participation().stage().name().toLowerCase(Locale.ROOT))); //$NON-NLS-1$
		final String left = participation().left().map(time -> Long.toString(time.toSeconds())).orElse("-"); //$NON-NLS-1$
		out.println("study at " + place + " left " + left + " shows " + title()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private String title() {
		return stage.query(seen -> seen.control("study.title").map(Label.class::cast).map(Label::getText).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String place() {
		return participation().stage() + "/" + participation().page(); //$NON-NLS-1$
	}

	private Participation participation() {
		return participations.current().orElseThrow(() -> new DemoFailure("nobody takes part in a study"));
	}

	private void press(String key) {
		await("the button " + key, () -> stage.enabled(key)); //$NON-NLS-1$
		stage.press(key);
	}

	private void await(String what, BooleanSupplier condition) {
		stage.await(what, PATIENCE, condition);
	}
}
