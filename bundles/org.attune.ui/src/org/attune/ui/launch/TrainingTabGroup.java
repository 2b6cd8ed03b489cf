// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.eclipse.debug.ui.AbstractLaunchConfigurationTabGroup;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.debug.ui.ILaunchConfigurationTab;

/** Run &gt; Run Configurations &gt; Deep Learning Training. */
public final class TrainingTabGroup extends AbstractLaunchConfigurationTabGroup {
	@Override
	public void createTabs(ILaunchConfigurationDialog dialog, String mode) {
		final ExecutionTab execution = new ExecutionTab();
		setTabs(new ILaunchConfigurationTab[] { new TaskTab(), new HardwareTab(execution::command), execution, new CommonTab() });
	}
}
