// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.attune.model.preset.Presets;
import org.attune.ui.launch.TrainingTabGroup;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.ILaunchConfigurationTab;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every control that takes the keyboard says what it is, by a text, a label before it, a tooltip or a spoken name. */
@ExtendWith(NoErrorLogged.class)
final class SpokenNameTest {
	private static final List<Class<? extends Control>> FOCUSABLE = List.of(Text.class, Combo.class, Spinner.class, Button.class,
			Scale.class, Link.class, Table.class, Tree.class, Canvas.class);
	/** What a form is made of names itself, or only holds what takes the keyboard. */
	private static final String FORMS = "org.eclipse.ui.";

	@AfterEach
	void leaveThePerspectiveAsItComes() {
		AttuneParts.page();
		Waiting.untilIdle();
	}

	static Stream<String> views() {
		return AttuneParts.views();
	}

	@ParameterizedTest
	@MethodSource("views")
	void everyControlOfAViewHasAName(String id) throws Exception {
		AttuneParts.show(id);
		assertEquals(List.of(), silent(AttuneParts.area()));
	}

	@Test
	void everyControlOfTheEditorHasAName() throws Exception {
		try (ExperimentScene scene = new ExperimentScene(Presets.EVERYTHING)) {
			scene.open();
			assertTrue(focusable(AttuneParts.area()).count() > 50);
			assertEquals(List.of(), silent(AttuneParts.area()));
		}
	}

	static Stream<String> preferencePages() {
		return AttuneParts.preferencePages();
	}

	@ParameterizedTest
	@MethodSource("preferencePages")
	void everyControlOfAPreferencePageHasAName(String id) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(shell(), id, new String[] { id }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		List<String> silent = silent((Composite) ((PreferencePage) dialog.getSelectedPage()).getControl());
		dialog.close();
		assertEquals(List.of(), silent);
	}

	static Stream<IWizardDescriptor> wizards() {
		return AttuneParts.wizards();
	}

	@ParameterizedTest
	@MethodSource("wizards")
	void everyControlOfAWizardHasAName(IWizardDescriptor descriptor) throws Exception {
		IWorkbenchWizard wizard = descriptor.createWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		List<String> silent = silent((Composite) dialog.getCurrentPage().getControl());
		dialog.close();
		assertEquals(List.of(), silent);
	}

	@Test
	void everyControlOfATabOfALaunchHasAName() {
		TrainingTabGroup group = new TrainingTabGroup();
		group.createTabs(null, ILaunchManager.RUN_MODE);
		for (ILaunchConfigurationTab tab : group.getTabs()) {
			if (!(tab instanceof CommonTab)) {
				Shell parent = new Shell();
				tab.createControl(parent);
				assertEquals(List.of(), silent((Composite) tab.getControl()), tab.getName());
				parent.dispose();
			}
		}
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	private static List<String> silent(Composite area) {
		return focusable(area).filter(control -> !named(control))
				.map(control -> control.getClass().getName() + " " + control.getData("org.attune.id")).toList();
	}

	private static Stream<Control> focusable(Composite area) {
		return Widgets.all(area, Control.class).filter(control -> FOCUSABLE.stream().anyMatch(type -> type.isInstance(control)))
				.filter(control -> !control.getClass().getName().startsWith(FORMS)
						&& !control.getParent().getClass().getName().startsWith(FORMS + "internal.forms."))
				.filter(control -> (control.getStyle() & SWT.NO_FOCUS) == 0);
	}

	private static boolean named(Control control) {
		return filled(control.getToolTipText()) || filled(text(control)) || spoken(control) || labelled(control);
	}

	private static String text(Control control) {
		return switch (control) {
		case Button button -> button.getText();
		case Link link -> link.getText();
		case Text text -> text.getMessage();
		case StyledText text -> text.getText();
		default -> "";
		};
	}

	/** Whether the control before it is a label. */
	private static boolean labelled(Control control) {
		List<Control> siblings = Arrays.asList(control.getParent().getChildren());
		int index = siblings.indexOf(control);
		return index > 0 && siblings.get(index - 1) instanceof Label label && filled(label.getText());
	}

	private static boolean spoken(Control control) {
		AccessibleEvent event = new AccessibleEvent(control);
		event.childID = ACC.CHILDID_SELF;
		listeners(control.getAccessible()).forEach(listener -> listener.getName(event));
		return filled(event.result);
	}

	/** SWT does not ask itself what it tells the screen reader. */
	@SuppressWarnings("unchecked")
	private static List<AccessibleListener> listeners(Accessible accessible) {
		try {
			Field field = Accessible.class.getDeclaredField("accessibleListeners");
			field.setAccessible(true);
			return field.get(accessible) instanceof List<?> list ? (List<AccessibleListener>) list : List.of();
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private static boolean filled(String text) {
		return text != null && !text.isBlank();
	}
}
