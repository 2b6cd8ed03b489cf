// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.attune.core.hardware.HardwareCheck;
import org.attune.core.hardware.HardwareReport;
import org.attune.core.launch.TrainingLaunch;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** On what a training computes, and whether that works. */
final class HardwareTab extends TabPage {
	private static final String AUTO = "auto"; //$NON-NLS-1$
	private static final String CPU = "cpu"; //$NON-NLS-1$
	private static final int MOST_THREADS = 1024;
	private static final int MOST_MEBIBYTES = 1 << 24;
	private static final int LINES = 10;
	private final Supplier<String> command;
	private final List<String> devices = new ArrayList<>(List.of(AUTO, CPU));
	private Combo device;
	private Spinner threads;
	private Spinner memory;
	private Button check;
	private Text result;

	/** @param command what stands in front of the worker, as the person has it now */
	HardwareTab(Supplier<String> command) {
		super(Messages.tab_hardware, "org.attune.ui.launch.hardware", "icons/hardware.svg"); //$NON-NLS-1$ //$NON-NLS-2$
		this.command = command;
	}

	@Override
	void createFields(Composite page) {
		label(page, Messages.hardware_device);
		device = new Combo(page, SWT.READ_ONLY);
		device.setItems(Messages.hardware_auto, Messages.hardware_cpu);
		device.setToolTipText(Messages.hardware_deviceTip);
		device.setData(KEY, "launch.device"); //$NON-NLS-1$
		device.addListener(SWT.Selection, event -> updateLaunchConfigurationDialog());
		GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).grab(true, false).applyTo(device);
		label(page, Messages.tab_threads);
		threads = spinner(page, "launch.threads", Messages.tab_threadsTip, MOST_THREADS, 4); //$NON-NLS-1$
		label(page, Messages.hardware_memory);
		memory = spinner(page, "launch.memory", Messages.hardware_memoryTip, MOST_MEBIBYTES, 512); //$NON-NLS-1$
		createCheck(page);
	}

	private void createCheck(Composite page) {
		check = createPushButton(page, Messages.hardware_check, null);
		check.setToolTipText(Messages.hardware_checkTip);
		check.setData(KEY, "launch.check"); //$NON-NLS-1$
		check.addListener(SWT.Selection, event -> check());
		result = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
		result.setMessage(Messages.hardware_notChecked);
		result.setData(KEY, "launch.report"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, true).hint(300, LINES * result.getLineHeight()).applyTo(result);
	}

	private void check() {
		check.setEnabled(false);
		result.setText(Messages.hardware_checking);
		new HardwareCheckJob(new HardwareCheck(command.get(), chosen(), memory.getSelection()), this::show, this::cancelled).start(getControl());
	}

	private void show(HardwareReport report) {
		check.setEnabled(true);
		result.setText(HardwareText.of(report));
		final String chosen = chosen();
		report.gpus().forEach(gpu -> offer(gpu.device(), NLS.bind(Messages.hardware_gpu, gpu.device(), gpu.name())));
		select(chosen);
	}

	private void cancelled() {
		check.setEnabled(true);
		result.setText(Messages.hardware_cancelled);
	}

	private void offer(String name, String label) {
		final int known = devices.indexOf(name);
		if (known < 0) {
			devices.add(name);
			device.add(label);
		} else {
			device.setItem(known, label);
		}
	}

	private String chosen() {
		return devices.get(Math.max(0, device.getSelectionIndex()));
	}

	/** A GPU that no check has named yet is one all the same. */
	private void select(String name) {
		if (!devices.contains(name)) {
			offer(name, name);
		}
		device.select(devices.indexOf(name));
	}

	@Override
	void show(ILaunchConfiguration configuration) throws CoreException {
		final String name = configuration.getAttribute(TrainingLaunch.DEVICE, "").strip(); //$NON-NLS-1$
		select(name.isEmpty() ? AUTO : name);
		threads.setSelection(configuration.getAttribute(TrainingLaunch.THREADS, 0));
		memory.setSelection(configuration.getAttribute(TrainingLaunch.MEMORY, 0));
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		configuration.removeAttribute(TrainingLaunch.DEVICE);
		configuration.removeAttribute(TrainingLaunch.THREADS);
		configuration.removeAttribute(TrainingLaunch.MEMORY);
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(TrainingLaunch.DEVICE, chosen().equals(AUTO) ? "" : chosen()); //$NON-NLS-1$
		configuration.setAttribute(TrainingLaunch.THREADS, threads.getSelection());
		configuration.setAttribute(TrainingLaunch.MEMORY, memory.getSelection());
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		final int limit = memory.getSelection();
		setErrorMessage(limit > 0 && limit < 512 ? Messages.hardware_tooLittle : null);
		return getErrorMessage() == null;
	}
}
