// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import org.eclipse.ui.IStartup;

/** Has the experiments of the workspace checked from the workbench's start on. */
public final class ProblemStartup implements IStartup {

	@Override
	public void earlyStartup() {
		new ProblemMarkers().begin();
	}
}
