// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.model.preset.Presets;
import org.attune.ui.compare.CompareView;
import org.attune.ui.launch.TrainingTabGroup;
import org.attune.ui.queue.QueueView;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.ILaunchConfigurationTab;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.FrameworkUtil;

/** F1 explains whatever has the keyboard, and the keys of runs hold there. */
@ExtendWith(NoErrorLogged.class)
final class PartGuidanceTest {
	private static final Map<String, String> KEYS = Map.of("CTRL+F9", "run", "CTRL+SHIFT+F9", "stop", "CTRL+ALT+F9", "cancel");

	@AfterEach
	void leaveThePerspectiveAsItComes() {
		AttuneParts.page();
		Waiting.untilIdle();
	}

	static Stream<String> views() {
		return AttuneParts.views();
	}

	@Test
	void thereAreViews() {
		assertTrue(views().count() >= 6);
	}

	@ParameterizedTest
	@MethodSource("views")
	void aViewIsExplainedAndHasTheKeysOfRuns(String id) throws Exception {
		AttuneParts.show(id);
		explained();
		keysHold();
	}

	@Test
	void theEditorIsExplainedAndHasTheKeysOfRuns() throws Exception {
		try (ExperimentScene scene = new ExperimentScene(Presets.QUICK)) {
			scene.open();
			assertEquals(Guidance.EDITOR.id(), explained());
			keysHold();
		}
	}

	@Test
	void theKeysToStopHoldNoLongerInAnotherView() throws Exception {
		IViewPart view = AttuneParts.show(QueueView.ID);
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		assertTrue(contexts.getActiveContextIds().contains(Guidance.KEYS));

		view.getSite().getPage().showView(IPageLayout.ID_PROJECT_EXPLORER);
		Waiting.untilIdle();
		assertFalse(contexts.getActiveContextIds().contains(Guidance.KEYS));
	}

	@Test
	void theKeysHoldNoLongerWhenTheViewIsGoneWithAReset() throws Exception {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		IWorkbenchPage page = AttuneParts.show(CompareView.ID).getSite().getPage();
		assertTrue(contexts.getActiveContextIds().contains(Guidance.KEYS));
		page.resetPerspective();
		Waiting.untilIdle();
		assertEquals(null, page.findView(CompareView.ID), "it is no part of the perspective");
		assertEquals(page.getActivePart().getSite().getId().startsWith("org.attune."),
				contexts.getActiveContextIds().contains(Guidance.KEYS), () -> "in " + page.getActivePart().getTitle());
		page.showView(IPageLayout.ID_PROJECT_EXPLORER);
		Waiting.untilIdle();

		assertFalse(contexts.getActiveContextIds().contains(Guidance.KEYS));
	}

	@ParameterizedTest
	@EnumSource
	void everyContextHasATextAndAPage(Guidance guidance) throws Exception {
		assertResolves(guidance.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.attune.ui.preferences.main", "org.attune.ui.preferences.integrations" })
	void aPreferencePageIsExplained(String id) throws Exception {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(shell(), id, new String[] { id }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		assertExplained(dialog.getShell());
		dialog.close();
	}

	static Stream<IWizardDescriptor> wizards() {
		return AttuneParts.wizards();
	}

	@ParameterizedTest
	@MethodSource("wizards")
	void aWizardIsExplained(IWizardDescriptor descriptor) throws Exception {
		IWorkbenchWizard wizard = descriptor.createWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		assertExplained(dialog.getShell());
		dialog.close();
	}

	@Test
	void everyTabOfALaunchIsExplained() throws Exception {
		TrainingTabGroup group = new TrainingTabGroup();
		group.createTabs(null, ILaunchManager.RUN_MODE);
		for (ILaunchConfigurationTab tab : group.getTabs()) {
			if (!(tab instanceof CommonTab)) {
				Shell shell = new Shell();
				tab.createControl(shell);
				assertExplained(shell);
				shell.dispose();
			}
		}
	}

	private static void assertExplained(Shell shell) throws Exception {
		List<String> help = AttuneParts.help(shell);
		assertEquals(1, help.size(), help.toString());
		assertResolves(help.getFirst());
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	private static void keysHold() throws Exception {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		for (Map.Entry<String, String> key : KEYS.entrySet()) {
			Binding match = bindings.getPerfectMatch(KeySequence.getInstance(key.getKey()));
			assertNotNull(match, key.getKey());
			assertEquals("org.attune.ui.command." + key.getValue(), match.getParameterizedCommand().getId());
		}
	}

	private static String explained() throws Exception {
		String help = AttuneParts.help().orElseThrow(() -> new AssertionError("F1 explains nothing"));
		assertResolves(help);
		return help;
	}

	private static void assertResolves(String help) throws Exception {
		IContext context = HelpSystem.getContext(help);
		assertNotNull(context, help);
		assertFalse(context.getText().isBlank(), help);
		assertTrue(context.getRelatedTopics().length > 0, help);
		for (IHelpResource topic : context.getRelatedTopics()) {
			String path = topic.getHref().replaceFirst("^/org\\.attune\\.ui/", "");
			assertNotNull(FrameworkUtil.getBundle(Guidance.class).getEntry(path), topic.getHref());
		}
	}
}
