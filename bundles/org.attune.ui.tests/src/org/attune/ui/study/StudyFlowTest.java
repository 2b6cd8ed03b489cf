// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.study.Stage;
import org.attune.core.trace.Recorder;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A participant's way through a whole study, by the real wizard, view, form and worker. */
@ExtendWith(NoErrorLogged.class)
final class StudyFlowTest {
	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);
	private StudyScene scene;

	@BeforeEach
	void writeAStudy() throws Exception {
		scene = new StudyScene(study -> { });
	}

	@AfterEach
	void leave() throws Exception {
		scene.close();
	}

	@Test
	void leadsFromConsentToThanks() throws Exception {
		scene.join();
		assertTrue(scene.text().contains("Ada, ada@example.org") && scene.text().contains("Version 1 of this text"), scene.text());
		assertEquals(Recorder.State.OFF, recorder.state());
		scene.press("agree");
		scene.until("pages");
		assertFalse(scene.control("study.back", Button.class).isEnabled());
		scene.press("next");
		Waiting.until("the second page", () -> scene.participation().page() == 1 && scene.text().startsWith("1. Answer"));
		scene.press("next");
		scene.until("background");

		scene.answer("experience", "-1");
		scene.press("answer");
		assertFalse(scene.control("study.problem.experience", Label.class).getText().isEmpty());
		assertFalse(scene.control("study.problem.education", Label.class).getText().isEmpty());
		scene.answer("experience", "7");
		assertEquals("", scene.control("study.problem.experience", Label.class).getText());
		scene.answer("education", "Bachelor");
		scene.press("answer");
		scene.until("tuning");
		assertEquals(Map.of("experience", "7", "education", "bachelor"), scene.participation().answers());

		final Run run = scene.submit();
		assertEquals(RunStatus.FINISHED, run.status(), run.message());
		Waiting.until("the run is listed", () -> scene.control("study.runs", StyledText.class).getText().startsWith(run.label()));
		scene.press("final");
		scene.until("final_choice");
		Waiting.until("form and run can be chosen", () -> scene.control("study.candidates", List.class).getItemCount() == 2);
		assertTrue(scene.text().contains("Set by you\n\u2013 Epochs: 1\n"), scene.text());
		scene.press("choose");
		scene.confirm("Final Choice", "Choose");
		scene.until("closing");
		assertEquals(Optional.of(run.id()), scene.participation().choice().orElseThrow().run());
		scene.answer("stopped", "Enough.");
		scene.press("answer");
		scene.until("thanks");
		assertEquals("Enough.", scene.participation().answers().get("stopped"));
		scene.press("leave");
		scene.confirm("Leave the Study", "Leave the Study");
		scene.until("none");
		assertTrue(scene.participations().current().isEmpty());
	}

	@Test
	void doesNothingForSomebodyWhoDoesNotAgree() throws Exception {
		scene.join();
		scene.press("disagree");
		scene.until("none");
		assertTrue(scene.participations().current().isEmpty());
	}

	@Test
	void deletesWhatSomebodyLeavesWhoWithdraws() throws Exception {
		scene.toTuning();
		final Path recorded = recorder.folder();
		final Path runs = scene.submit().folder();
		scene.press("withdraw");
		scene.confirm("Withdraw from the Study", "Withdraw and Delete");
		scene.until("withdrawn");
		Waiting.until("all is gone", () -> scene.text().startsWith("You have withdrawn"));
		assertFalse(Files.exists(runs));
		assertTrue(!Files.exists(recorded) || Files.walk(recorded).filter(Files::isRegularFile).count() <= 1, "the trace is gone");
		scene.press("leave");
		scene.until("none");
	}

	@Test
	void showsTheSamePageAfterARestartOfTheView() throws Exception {
		scene.join();
		reopens("consent");
		scene.press("agree");
		scene.until("pages");
		reopens("pages");
		scene.press("next");
		Waiting.until("the second page", () -> scene.participation().page() == 1);
		reopens("pages");
		assertTrue(scene.text().startsWith("1. Answer"), scene.text());
		scene.press("next");
		scene.until("background");
		reopens("background");
		scene.answer("experience", "7");
		scene.answer("education", "Bachelor");
		scene.press("answer");
		scene.until("tuning");
		reopens("tuning");
		scene.press("final");
		scene.until("final_choice");
		reopens("final_choice");
		scene.press("tune");
		scene.until("tuning");
		scene.press("final");
		scene.until("final_choice");
		scene.press("choose");
		scene.confirm("Final Choice", "Choose");
		scene.until("closing");
		reopens("closing");
		scene.press("answer");
		scene.until("thanks");
		reopens("thanks");
		assertEquals(Stage.THANKS, scene.participation().stage());
	}

	private void reopens(String page) throws Exception {
		scene.reopen();
		assertTrue(scene.shows("study.page." + page), page);
	}
}
