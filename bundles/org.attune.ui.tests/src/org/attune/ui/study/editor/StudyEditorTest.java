// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Question;
import org.attune.model.study.Study;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoErrorLogged.class)
final class StudyEditorTest {
	private StudyScene scene;

	@BeforeEach
	void createTheStudy() throws Exception {
		scene = new StudyScene(StudyTemplates.BLACK_MAGIC_2019);
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	@Test
	void questionsAreAddedMovedAndRemovedByButton() throws Exception {
		scene.open();
		String before = scene.saved();
		scene.press("background.add");
		assertEquals(List.of("experience", "question-1", "education"), ids());
		scene.press("background.up");
		assertEquals(List.of("question-1", "experience", "education"), ids());
		scene.press("background.down");
		scene.press("background.down");
		assertEquals(List.of("experience", "education", "question-1"), ids());
		scene.press("background.remove");
		assertEquals(before, scene.saved());
		assertEquals("education", scene.control("question.id", Text.class).getText(), "the one in its place is selected");
	}

	@Test
	void questionsAreAddedMovedAndRemovedByKey() throws Exception {
		scene.open();
		String before = scene.saved();
		scene.key("background", SWT.INSERT, SWT.NONE);
		scene.key("background", SWT.ARROW_DOWN, SWT.ALT);
		assertEquals(List.of("experience", "education", "question-1"), ids());
		scene.key("background", SWT.ARROW_UP, SWT.ALT);
		scene.key("background", SWT.DEL, SWT.NONE);
		assertEquals(List.of("experience", "education"), ids());
		for (int i = 0; i < 4; i++) {
			scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		}
		assertEquals(before, scene.saved());
		scene.execute(IWorkbenchCommandConstants.EDIT_REDO);
		assertEquals(List.of("experience", "question-1", "education"), ids());
	}

	private List<String> ids() throws Exception {
		return scene.savedStudy().getBackground().stream().map(Question::getId).toList();
	}

	@Test
	void theFirstAndTheLastMoveNoFurther() throws Exception {
		scene.open();
		assertFalse(scene.control("background.up", Button.class).isEnabled());
		scene.select("background", 1);
		assertFalse(scene.control("background.down", Button.class).isEnabled());
		scene.key("background", SWT.ARROW_DOWN, SWT.ALT);
		assertFalse(scene.open().isDirty());
	}

	@Test
	void whatIsWrongIsListedMarkedAndLeadsToItsField() throws Exception {
		scene.open();
		Table problems = scene.control("problems", Table.class);
		assertEquals(2, problems.getItemCount(), "contact and dataset, which only a researcher knows");
		assertTrue(scene.form().message().startsWith("2 problems: Consent & Pages, Task & Blinding"), scene.form().message());

		scene.select("problems", 1);
		scene.press("problems.go");
		assertTrue(scene.control("task.dataset", Text.class).isFocusControl());
		scene.type("consent.contact", "me@example.org");
		assertEquals(1, problems.getItemCount());
		assertTrue(scene.form().message().startsWith("The study has no dataset"), scene.form().message());
	}

	@Test
	void aProblemOfAnElementThatIsNotSelectedLeadsToIt() throws Exception {
		scene.open();
		scene.study();
		scene.select("background", 1);
		scene.type("question.text", "");
		scene.select("background", 0);
		scene.form().reveal("background.1.text");
		Text text = scene.control("question.text", Text.class);
		assertTrue(text.isFocusControl());
		assertEquals("education", scene.control("question.id", Text.class).getText());
	}

	@Test
	void aProblemIsFixedByOneStep() throws Exception {
		StudyEditor editor = scene.open();
		scene.type("session.minutes", "9999");
		editor.fix("Set", Map.of("session.minutes", Optional.of("120"), "finalChoice.seeds", Optional.of("1 2")));
		assertEquals("120", scene.control("session.minutes", Text.class).getText());
		assertEquals("1, 2", scene.control("finalChoice.seeds", Text.class).getText());
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals("9999", scene.control("session.minutes", Text.class).getText());
		assertEquals(10, scene.study().getFinalChoice().getSeeds().size());
	}

	@Test
	void aFileThatNobodyOpenedIsMarkedAndFixed() throws Exception {
		Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019);
		study.getConsent().setContact("me");
		study.getTask().setDataset("images.sealed");
		study.getTask().setNetwork("blinded-1");
		study.getBlinding().setDigest("a".repeat(64));
		study.getBlinding().setKey("b".repeat(64));
		study.getSession().setMinutes(-5);
		scene.write(new String(StudyFile.bytes(study, "test")));
		Waiting.until("the problem is marked", () -> markers().length == 1);
		assertEquals("session.minutes", markers()[0].getAttribute("field", ""));
		IMarkerResolution fix = IDE.getMarkerHelpRegistry().getResolutions(markers()[0])[0];
		assertEquals("Set the time limit to 120 minutes", fix.getLabel());
		fix.run(markers()[0]);
		Waiting.until("nothing is wrong any more", () -> markers().length == 0);
		assertEquals(120, StudyFile.load(scene.path()).getSession().getMinutes());
	}

	@Test
	void aMarkerLeadsToItsField() throws Exception {
		scene.open();
		Waiting.until("the problems are marked", () -> markers().length == 2);
		IMarker marker = Arrays.stream(markers()).filter(one -> one.getAttribute("field", "").equals("consent.contact"))
				.findFirst().orElseThrow();
		IDE.openEditor(AttuneParts.page(), marker);
		Waiting.until("the field has the focus", () -> scene.control("consent.contact", Text.class).isFocusControl());
	}

	private IMarker[] markers() {
		try {
			return scene.file().findMarkers("org.attune.ui.problem", true, IResource.DEPTH_ZERO);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aBrokenFileIsShownAndNeverWritten() throws Exception {
		String broken = "<?xml version=\"1.0\"?>\n<study:Study";
		scene.write(broken);
		StudyEditor editor = scene.open();
		assertTrue(scene.control("broken.message", Text.class).getText().contains("first.study, line 2"));
		editor.doSave(new NullProgressMonitor());
		assertFalse(editor.isDirty());
		assertEquals(broken, Files.readString(scene.path()));

		scene.write(new String(StudyFile.bytes(StudyTemplates.study(StudyTemplates.BLACK_MAGIC_AGAIN), "test")));
		Waiting.until("the form is shown", () -> editor.form().isPresent());
		assertEquals("black-magic-again", scene.study().getId());
	}

	@Test
	void aChangeFromOutsideIsOneStepThatCanBeUndone() throws Exception {
		StudyEditor editor = scene.open();
		scene.select("pages", 1);
		scene.write(Files.readString(scene.path()).replace("Tuning a deep network by hand", "Other"));
		Waiting.until("the change is shown", () -> "Other".equals(scene.study().getTitle()));
		assertEquals("Other", scene.form().title());
		assertFalse(editor.isDirty());
		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals("Tuning a deep network by hand", scene.control("study.title", Text.class).getText());
		scene.type("page.title", "It goes on");
		assertEquals("It goes on", scene.study().getPages().get(1).getTitle(), "the selected place stays");
	}

	@Test
	void anUploadIsAddedWithItsKeyFromAFile(@TempDir Path folder) throws Exception {
		scene.open();
		String before = scene.saved();
		assertFalse(scene.control("upload.address", Text.class).isEnabled());
		scene.toggle("study.upload");
		scene.type("upload.address", "https://example.org/study");
		String key = Base64.getMimeEncoder().encodeToString(KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic().getEncoded());
		Path file = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
		new KeyFile(scene.control("upload.keyFile", Button.class).getParent(), tools(), button -> Optional.empty()).read(file);
		Waiting.until("the key is read", () -> scene.study().getUpload().getPublicKey() != null);

		assertEquals("https://example.org/study", scene.savedStudy().getUpload().getAddress());
		assertEquals(key.replaceAll("\\s", ""), scene.savedStudy().getUpload().getPublicKey());
		assertTrue(scene.form().problems().stream().noneMatch(problem -> problem.target() == scene.study().getUpload()));
		for (int i = 0; i < 3; i++) {
			scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		}
		assertEquals(before, scene.saved());
	}

	private StudyTools tools() {
		return scene.form().tools();
	}

	@Test
	void everyControlSaysWhatItIsAndIsExplained() throws Exception {
		scene.open();
		scene.select("background", 1);
		List<Object> silent = Widgets.all(AttuneParts.area(), Control.class)
				.filter(control -> control instanceof Text || control instanceof Combo || control instanceof Button
						|| control instanceof Table)
				.filter(control -> control.getToolTipText() == null || control.getData(StudyTools.KEY) == null)
				.map(control -> control + " " + control.getData(StudyTools.KEY)).map(Object.class::cast).toList();
		assertEquals(List.of(), silent);
		assertEquals(Guidance.STUDYEDITOR.id(), AttuneParts.help().orElseThrow());
	}

	@Test
	void theCommandsNameTheFilesAsAShellTakesThem() throws Exception {
		scene.open();
		scene.type("task.dataset", "/data/my images");
		String command = scene.control("next.pack", Text.class).getText();
		assertTrue(command.contains(" --data '/data/my images' "), command);
		assertTrue(command.endsWith("first.study"), command);
	}
}
