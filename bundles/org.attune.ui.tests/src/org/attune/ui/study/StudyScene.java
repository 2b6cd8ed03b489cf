// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.study.Stage;
import org.attune.model.configuration.Configurations;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Question;
import org.attune.model.study.QuestionType;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.tuning.Assignment;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;

/** A small study in a file, and a participant's hands in its view; all gone after closing. */
final class StudyScene implements AutoCloseable {
	private final Path folder;
	private final Participations participations = PlatformUI.getWorkbench().getService(Participations.class);
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();

	/** The study of 2019 on generated images, with a network that trains in no time. @param change of the study before it is written */
	StudyScene(Consumer<Study> change) throws IOException, ModelFileException, WorkbenchException {
		folder = Files.createTempDirectory("study");
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
		study.getConsent().setContact("Ada, ada@example.org");
		study.getBlinding().getFacts().clear();
		study.getTask().setDataset("generated:shapes");
		study.getTask().setInputSize(32);
		study.getTask().setNetwork("mlp");
		set(study, "epochs", "1");
		set(study, "batchSize", "50");
		set(study, "lossFunction", "cross_entropy");
		set(study, "optimizer", "adam_optimizer");
		study.getClosing().add(satisfaction());
		change.accept(study);
		StudyFile.save(study, file());
		PlatformUI.getWorkbench().showPerspective(TuningPerspective.ID, page.getWorkbenchWindow());
	}

	static void set(Study study, String id, String value) {
		final Assignment assignment = study.getConfiguration().getAssignments().stream()
				.filter(each -> each.getHyperparameter().getId().equals(id)).findFirst().orElseThrow();
		assignment.setValue(Configurations.canonical(assignment.getHyperparameter(), value));
	}

	private static Question satisfaction() {
		final Question question = StudyFactory.eINSTANCE.createQuestion();
		question.setId("stopped");
		question.setText("Why did you stop?");
		question.setType(QuestionType.TEXT);
		question.setRequired(false);
		return question;
	}

	Path file() {
		return folder.resolve("small.study");
	}

	/** Joins by the menu and the wizard. */
	void join() throws CommandException {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.attune.ui.command.joinStudy", null);
		final Shell wizard = ExperimentScene.dialog("Join a Study");
		Widgets.find(wizard, "study.join.file", Text.class).setText(file().toString());
		ExperimentScene.press(wizard, "Finish");
		until("consent");
	}

	void until(String name) {
		Waiting.until("the page " + name + " is shown", () -> shows("study.page." + name));
	}

	Participation participation() {
		return participations.current().orElseThrow();
	}

	Participations participations() {
		return participations;
	}

	StudyView view() throws PartInitException {
		return (StudyView) page.showView(StudyView.ID);
	}

	IWorkbenchPage page() {
		return page;
	}

	private Composite root() {
		return page.getWorkbenchWindow().getShell();
	}

	boolean shows(String key) {
		return Widgets.all(root(), Control.class).anyMatch(control -> key.equals(control.getData("org.attune.id")));
	}

	<T extends Control> T control(String key, Class<T> type) {
		return Widgets.find(root(), key, type);
	}

	/** What stands on the page to be read. */
	String text() {
		return control("study.text", StyledText.class).getText();
	}

	/** Presses a button as the mouse does, which cannot press a disabled one. */
	void press(String name) {
		Waiting.until(name + " can be pressed", () -> shows("study." + name) && control("study." + name, Button.class).isEnabled());
		control("study." + name, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	void confirm(String title, String button) {
		ExperimentScene.press(ExperimentScene.dialog(title), button);
	}

	void answer(String question, String answer) {
		final Control control = control("study.answer." + question, Control.class);
		if (control instanceof Combo combo) {
			combo.select(List.of(combo.getItems()).indexOf(answer));
			combo.notifyListeners(SWT.Selection, new Event());
		} else {
			((Text) control).setText(answer);
		}
	}

	/** To the tuning, as quickly as a participant can. */
	void toTuning() throws CommandException {
		join();
		through();
	}

	/** From the consent to the tuning. */
	void through() {
		press("agree");
		until("pages");
		for (int at = 0; at < participation().study().getPages().size(); at++) {
			final int now = at;
			Waiting.until("page " + at, () -> participation().stage() == Stage.PAGES && participation().page() == now
					&& control("study.back", Button.class).isEnabled() == now > 0);
			press("next");
		}
		until("background");
		answer("experience", "7");
		answer("education", "Bachelor");
		press("answer");
		until("tuning");
	}

	/** Submits what the form holds, and waits until the run has ended. */
	Run submit() {
		final int before = runs().size();
		press("submit");
		Waiting.until("the run has ended", Duration.ofSeconds(90),
				() -> runs().size() > before && runs().stream().allMatch(run -> run.status().ended()));
		return runs().getFirst();
	}

	/** The newest first. */
	List<Run> runs() {
		return new ParticipantsRuns(participation(), PlatformUI.getWorkbench().getService(Runs.class)).all();
	}

	/** Closes the view and opens it anew, as a restart of the workbench does. */
	void reopen() throws PartInitException {
		page.hideView(view());
		Waiting.untilIdle();
		view();
		Waiting.untilIdle();
	}

	/** Withdraws and leaves, and deletes the study's file. */
	@Override
	public void close() throws Exception {
		Arrays.stream(root().getDisplay().getShells()).filter(shell -> shell.getParent() == root() && shell.isVisible()).forEach(Shell::close);
		if (participations.current().isPresent()) {
			final Participation last = participation();
			page.closeAllEditors(false);
			final CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> {
				last.withdraw().join();
				participations.leave();
			});
			Waiting.until("the study is left", gone::isDone);
			gone.join();
		}
		Waiting.untilIdle();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
