// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.preferences;

import org.attune.core.trace.Recorder;
import org.attune.ui.consent.ConsentText;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.consent.Withdrawal;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Preferences &gt; Attune: how training starts, and whether the trace is recorded. */
public final class AttunePreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
	public static final String ID = "org.attune.ui.preferences.main"; //$NON-NLS-1$
	private static final String NODE = "org.attune.core"; //$NON-NLS-1$
	private static final String WORKER_COMMAND = "workerCommand"; //$NON-NLS-1$
	private static final String THREADS = "threads"; //$NON-NLS-1$
	private static final String SPARE_WORKER = "spareWorker"; //$NON-NLS-1$
	private static final String NOTIFY = "notifyOfEnds"; //$NON-NLS-1$
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WRAP = 420;
	private Recorder recorder;
	private Shell window;
	private Text command;
	private Spinner threads;
	private Button spare;
	private Button notify;
	private Button consent;

	@Override
	public void init(IWorkbench workbench) {
		recorder = workbench.getService(Recorder.class);
		window = workbench.getWorkbenchWindows()[0].getShell();
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE));
		getPreferenceStore().setDefault(SPARE_WORKER, true);
		getPreferenceStore().setDefault(NOTIFY, true);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(page);
		Guidance.PREFERENCES.explain(page);
		createTraining(group(page, Messages.training_title, 2));
		createTrace(group(page, Messages.trace_title, 4));
		return page;
	}

	private static Group group(Composite page, String title, int columns) {
		Group group = new Group(page, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	private void createTraining(Group group) {
		new Label(group, SWT.NONE).setText(Messages.training_command);
		command = new Text(group, SWT.BORDER);
		command.setText(getPreferenceStore().getString(WORKER_COMMAND));
		command.setMessage(Messages.training_commandHint);
		command.setToolTipText(Messages.training_commandTip);
		command.setData(KEY, "preferences.workerCommand"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(command);
		new Label(group, SWT.NONE).setText(Messages.training_threads);
		threads = new Spinner(group, SWT.BORDER);
		threads.setMaximum(1024);
		threads.setSelection(getPreferenceStore().getInt(THREADS));
		threads.setToolTipText(Messages.training_threadsTip);
		threads.setData(KEY, "preferences.threads"); //$NON-NLS-1$
		spare = check(group, Messages.training_spare, Messages.training_spareTip, SPARE_WORKER);
		notify = check(group, Messages.training_notify, Messages.training_notifyTip, NOTIFY);
	}

	private Button check(Group group, String text, String tip, String preference) {
		final Button button = new Button(group, SWT.CHECK);
		button.setText(text);
		button.setSelection(getPreferenceStore().getBoolean(preference));
		button.setToolTipText(tip);
		button.setData(KEY, "preferences." + preference); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void createTrace(Group group) {
		Label explanation = new Label(group, SWT.WRAP);
		explanation.setText(ConsentText.explanation(recorder.folder()));
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(explanation);
		consent = new Button(group, SWT.CHECK);
		consent.setText(Messages.trace_consent);
		consent.setSelection(recorder.consented());
		consent.setData(KEY, "preferences.consent"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(4, 1).applyTo(consent);
		createFolder(group);
	}

	private void createFolder(Group group) {
		new Label(group, SWT.NONE).setText(Messages.trace_folder);
		Text folder = new Text(group, SWT.BORDER | SWT.READ_ONLY);
		folder.setText(recorder.folder().toString());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT)
				.applyTo(folder);
		button(group, Messages.trace_open, this::openFolder);
		button(group, Messages.trace_copy, () -> copyFolder(group));
	}

	private static void button(Group group, String text, Runnable action) {
		Button button = new Button(group, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void openFolder() {
		if (!Program.launch(recorder.folder().toString())) {
			setMessage(Messages.trace_openFailed, WARNING);
		}
	}

	private void copyFolder(Control control) {
		Clipboard clipboard = new Clipboard(control.getDisplay());
		clipboard.setContents(new Object[] { recorder.folder().toString() },
				new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	@Override
	protected void performDefaults() {
		command.setText(getPreferenceStore().getDefaultString(WORKER_COMMAND));
		threads.setSelection(getPreferenceStore().getDefaultInt(THREADS));
		spare.setSelection(getPreferenceStore().getDefaultBoolean(SPARE_WORKER));
		notify.setSelection(getPreferenceStore().getDefaultBoolean(NOTIFY));
		consent.setSelection(false);
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		getPreferenceStore().setValue(WORKER_COMMAND, command.getText().strip());
		getPreferenceStore().setValue(THREADS, threads.getSelection());
		getPreferenceStore().setValue(SPARE_WORKER, spare.getSelection());
		getPreferenceStore().setValue(NOTIFY, notify.getSelection());
		if (consent.getSelection() != recorder.consented()) {
			applyConsent();
		}
		return super.performOk();
	}

	private void applyConsent() {
		if (consent.getSelection()) {
			recorder.giveConsent(ConsentText.recorded());
		} else {
			Withdrawal.withdraw(window, recorder, deletion -> { });
		}
	}
}
