// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.ui.perspective.TuningPerspective;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** All views of Attune, whichever those are, one after the other in front. */
public final class AttuneParts {
	private static final String PREFIX = "org.attune.ui.view.";
	/** Where the workbench keeps the help of a control. */
	private static final String HELP = "org.eclipse.ui.help";

	private AttuneParts() {
	}

	/** The ids of all views. */
	public static Stream<String> views() {
		return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews()).map(IViewDescriptor::getId)
				.filter(id -> id.startsWith(PREFIX)).sorted();
	}

	/** All wizards: to create, to export and to import. */
	public static Stream<IWizardDescriptor> wizards() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		return Stream.of(workbench.getNewWizardRegistry(), workbench.getExportWizardRegistry(), workbench.getImportWizardRegistry())
				.map(registry -> registry.findCategory("org.attune.ui.category")).flatMap(category -> Arrays.stream(category.getWizards()));
	}

	/** The ids of all preference pages. */
	public static Stream<String> preferencePages() {
		return PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
				.map(IPreferenceNode::getId).filter(id -> id.startsWith("org.attune."));
	}

	/** The page, with the Tuning perspective as it comes. */
	public static IWorkbenchPage page() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		page.getWorkbenchWindow().getShell().forceActive();
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
		return page;
	}

	/** Brings a view to the front, with the keyboard in it. */
	public static IViewPart show(String id) throws PartInitException {
		IViewPart view = page().showView(id);
		Waiting.untilIdle();
		return view;
	}

	/** What F1 explains now: the help of the control with the keyboard, or of the nearest one around it. */
	public static Optional<String> help() {
		return withHelp().map(control -> (String) control.getData(HELP));
	}

	/** What F1 can explain in or below a composite, as far as that is ours. */
	public static List<String> help(Composite root) {
		return Widgets.all(root, Control.class).map(control -> (String) control.getData(HELP))
				.filter(id -> id != null && id.startsWith("org.attune.")).toList();
	}

	/** The area of the part that has the keyboard. */
	public static Composite area() {
		return (Composite) withHelp().orElseThrow(() -> new AssertionError("Nothing with help has the keyboard"));
	}

	private static Optional<Control> withHelp() {
		return ancestors(Display.getCurrent().getFocusControl()).stream().filter(control -> control.getData(HELP) != null).findFirst();
	}

	private static List<Control> ancestors(Control control) {
		return Stream.iterate(control, each -> each != null, Control::getParent).toList();
	}
}
