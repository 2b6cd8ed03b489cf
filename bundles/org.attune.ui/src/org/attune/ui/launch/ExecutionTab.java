// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.core.launch.TrainingLaunch;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Which machine trains: as in the preferences, this one, or one that a command reaches. */
final class ExecutionTab extends TabPage {
	private Button general;
	private Button local;
	private Button other;
	private Text command;

	ExecutionTab() {
		super(Messages.tab_execution, "org.attune.ui.launch.execution", "icons/folder.svg"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	void createFields(Composite page) {
		final String preference = preference();
		general = radio(page, "launch.general", preference.isEmpty() ? Messages.execution_generalLocal //$NON-NLS-1$
				: NLS.bind(Messages.execution_general, preference), Messages.execution_generalTip);
		local = radio(page, "launch.local", Messages.execution_local, Messages.execution_localTip); //$NON-NLS-1$
		other = radio(page, "launch.other", Messages.execution_other, Messages.execution_otherTip); //$NON-NLS-1$
		label(page, Messages.tab_command);
		command = text(page, "launch.workerCommand", Messages.tab_commandTip, 0); //$NON-NLS-1$
		command.setMessage(Messages.tab_commandHint);
	}

	private Button radio(Composite page, String key, String label, String tip) {
		final Button radio = new Button(page, SWT.RADIO);
		radio.setText(label);
		radio.setToolTipText(tip);
		radio.setData(KEY, key);
		radio.addListener(SWT.Selection, event -> changed());
		GridDataFactory.swtDefaults().span(COLUMNS, 1).applyTo(radio);
		return radio;
	}

	private void changed() {
		command.setEnabled(other.getSelection());
		updateLaunchConfigurationDialog();
	}

	@Override
	void show(ILaunchConfiguration configuration) throws CoreException {
		final String own = configuration.getAttribute(TrainingLaunch.WORKER_COMMAND, ""); //$NON-NLS-1$
		final boolean here = configuration.getAttribute(TrainingLaunch.LOCAL, false);
		local.setSelection(here);
		other.setSelection(!here && !own.isBlank());
		general.setSelection(!here && own.isBlank());
		command.setText(own);
		command.setEnabled(other.getSelection());
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		configuration.removeAttribute(TrainingLaunch.LOCAL);
		configuration.removeAttribute(TrainingLaunch.WORKER_COMMAND);
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(TrainingLaunch.LOCAL, local.getSelection());
		configuration.setAttribute(TrainingLaunch.WORKER_COMMAND, other.getSelection() ? command.getText().strip() : ""); //$NON-NLS-1$
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		setErrorMessage(other.getSelection() && command.getText().isBlank() ? Messages.execution_noCommand : null);
		return getErrorMessage() == null;
	}

	/** The command that is chosen now; empty: this machine. */
	String command() {
		if (local.getSelection()) {
			return ""; //$NON-NLS-1$
		}
		return other.getSelection() ? command.getText().strip() : preference();
	}

	private static String preference() {
		return Platform.getPreferencesService().getString("org.attune.core", "workerCommand", "", null).strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
