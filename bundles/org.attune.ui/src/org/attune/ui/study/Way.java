// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.swt.widgets.Shell;

/** How a page leads on: what the view does for it. */
interface Way {
	/** Takes a step in the background; nothing else can be pressed meanwhile, and what keeps it from being taken is told on the page. */
	void step(Runnable step);

	/** Says what is wrong. */
	void tell(String problem);

	/** The window of the view. */
	Shell shell();
}
