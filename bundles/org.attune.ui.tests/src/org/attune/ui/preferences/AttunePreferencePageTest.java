// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attune.core.trace.Recorder;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class AttunePreferencePageTest {
	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.attune.core");
	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);
	private final AttunePreferencePage page = new AttunePreferencePage();
	private Shell shell;

	@BeforeEach
	void openThePage() {
		recorder.withdrawConsent();
		shell = new Shell();
		shell.setLayout(new FillLayout());
		page.init(PlatformUI.getWorkbench());
		page.createControl(shell);
		shell.setSize(600, 600);
		shell.open();
	}

	@AfterEach
	void closeThePage() {
		shell.dispose();
		node.remove("workerCommand");
		node.remove("threads");
		node.remove("spareWorker");
		recorder.withdrawConsent();
	}

	@Test
	void workerCommandAndThreadsAreKept() {
		Widgets.find(shell, "preferences.workerCommand", Text.class).setText("  ssh gpu01 ");
		Widgets.find(shell, "preferences.threads", Spinner.class).setSelection(3);
		assertTrue(page.performOk());

		assertEquals("ssh gpu01", node.get("workerCommand", ""));
		assertEquals(3, node.getInt("threads", 0));
	}

	@Test
	void aWorkerIsKeptReadyUnlessOneUnticksTheBox() {
		Button spare = Widgets.find(shell, "preferences.spareWorker", Button.class);
		assertTrue(spare.getSelection());
		spare.setSelection(false);
		page.performOk();
		assertFalse(node.getBoolean("spareWorker", true));

		page.performDefaults();
		assertTrue(spare.getSelection());
	}

	@Test
	void nothingIsRecordedUnlessOneTicksTheBox() {
		Button consent = Widgets.find(shell, "preferences.consent", Button.class);
		assertFalse(consent.getSelection());
		page.performOk();
		assertFalse(recorder.consented());

		consent.setSelection(true);
		page.performOk();
		Waiting.until("consent is given", recorder::consented);

		consent.setSelection(false);
		page.performOk();
		Waiting.until("consent is withdrawn", () -> !recorder.consented());
		Shell question = ExperimentScene.dialog("Consent Withdrawn");
		ExperimentScene.press(question, "Keep the Record");
		assertTrue(question.isDisposed());
	}

	@Test
	void theDefaultsDoNotRecordAndTrainHere() {
		Widgets.find(shell, "preferences.consent", Button.class).setSelection(true);
		Widgets.find(shell, "preferences.workerCommand", Text.class).setText("ssh gpu01");
		page.performDefaults();

		assertFalse(Widgets.find(shell, "preferences.consent", Button.class).getSelection());
		assertEquals("", Widgets.find(shell, "preferences.workerCommand", Text.class).getText());
		assertEquals(0, Widgets.find(shell, "preferences.threads", Spinner.class).getSelection());
	}

	@Test
	void saysWhatIsRecordedAndWhere() {
		assertTrue(Widgets.all(shell, Label.class).anyMatch(label -> label.getText().contains("Nothing of it leaves this machine unless")));
		assertTrue(Widgets.all(shell, Text.class)
				.anyMatch(text -> text.getText().equals(recorder.folder().toString())));
	}
}
