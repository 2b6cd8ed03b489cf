// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import java.util.Locale;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

/** Help by F1 and keys, alike in everything that a person can have in front. */
public enum Guidance {
	METRICS, RUNS, QUEUE, LAYERS, DEVICE, EXPLORE, EDITOR, LAUNCH, PREFERENCES, INTEGRATIONS, WIZARD, EXCHANGE, COMPARE, SEARCHPATH, MYTRACE, UPLOAD,
	STUDYEDITOR;

	/** In which the keys of runs are bound: to train, stop and cancel. */
	public static final String KEYS = "org.attune.ui.context"; //$NON-NLS-1$

	/** Of the help, as contexts.xml has it behind the bundle's name. */
	public String id() {
		return "org.attune.ui." + name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
	}

	/** F1 in the control, or in one below it without help of its own, explains it. */
	public void explain(Control control) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, id());
	}

	/** The same for the whole of a view or an editor, in which the keys of runs hold from now on while it is active. */
	public void accompany(IWorkbenchPartSite site, Control control) {
		explain(control);
		site.getService(IContextService.class).activateContext(KEYS);
	}
}
