// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives all windows and parts of the workbench the same {@link ShownRuns}. */
public final class ShownRunsFactory extends AbstractServiceFactory {
	private final ShownRuns shown = new ShownRuns();

	@Override
	@SuppressWarnings("rawtypes") // as the superclass has it
	public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
		return shown;
	}
}
