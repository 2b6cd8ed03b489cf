// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.core.export.ExportSettings;
import org.attune.core.export.LiveExports;
import org.attune.core.export.SecureToken;
import org.attune.core.export.mlflow.MlflowCheck;
import org.attune.core.export.mlflow.MlflowException;
import org.attune.core.export.mlflow.MlflowTarget;
import org.attune.ui.guidance.Guidance;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Preferences &gt; Attune &gt; Integrations: which other programs get runs while they train, and how that goes. */
public final class IntegrationsPage extends PreferencePage implements IWorkbenchPreferencePage {
	public static final String ID = "org.attune.ui.preferences.integrations"; //$NON-NLS-1$
	private static final int WRAP = 420;
	private final SecureToken storage;
	private final Display display = Display.getCurrent();
	private final Runnable changed = this::stateChanged;
	private LiveExports exports;
	private Button tensorBoard;
	private Button live;
	private Text server;
	private Text experiment;
	private Text token;
	private Button check;
	private Label state;

	/** Called by the platform. */
	public IntegrationsPage() {
		this(LiveExports.token());
	}

	IntegrationsPage(SecureToken storage) {
		this.storage = storage;
	}

	@Override
	public void init(IWorkbench workbench) {
		exports = workbench.getService(LiveExports.class);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, ExportSettings.NODE));
		getPreferenceStore().setDefault(ExportSettings.MLFLOW_EXPERIMENT, MlflowTarget.EXPERIMENT);
	}

	@Override
	protected Control createContents(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(page);
		Guidance.INTEGRATIONS.explain(page);
		createTensorBoard(group(page, Messages.integrations_tensorBoard));
		createMlflow(group(page, Messages.integrations_mlflow));
		exports.addListener(changed);
		validate();
		stateChanged();
		return page;
	}

	private static Group group(Composite page, String title) {
		final Group group = new Group(page, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	private void createTensorBoard(Group group) {
		tensorBoard = box(group, ExportSettings.TENSORBOARD, Messages.integrations_writeEvents,
				Messages.integrations_writeEventsTip);
		explanation(group, Messages.integrations_tensorBoardText);
	}

	private void createMlflow(Group group) {
		live = box(group, ExportSettings.MLFLOW, Messages.integrations_send, Messages.integrations_sendTip);
		server = text(group, Messages.integrations_server, ExportSettings.MLFLOW_SERVER,
				Messages.integrations_serverTip, SWT.BORDER);
		server.setMessage("http://localhost:5000"); //$NON-NLS-1$
		experiment = text(group, Messages.integrations_experiment, ExportSettings.MLFLOW_EXPERIMENT,
				Messages.integrations_experimentTip,
				SWT.BORDER);
		token = text(group, Messages.integrations_token, "", Messages.integrations_tokenTip, SWT.BORDER | SWT.PASSWORD); //$NON-NLS-1$
		token.setData(ExportPage.KEY, "integrations.token"); //$NON-NLS-1$
		hintAtStoredToken();
		check = new Button(group, SWT.PUSH);
		check.setText(Messages.integrations_check);
		check.setToolTipText(Messages.integrations_checkTip);
		check.setData(ExportPage.KEY, "integrations.check"); //$NON-NLS-1$
		check.addListener(SWT.Selection, event -> check());
		state = explanation(group, ""); //$NON-NLS-1$
		state.setData(ExportPage.KEY, "integrations.state"); //$NON-NLS-1$
		GridDataFactory.createFrom((GridData) state.getLayoutData()).hint(WRAP, 60).applyTo(state);
	}

	private Button box(Group group, String key, String text, String tip) {
		final Button box = new Button(group, SWT.CHECK);
		box.setText(text);
		box.setToolTipText(tip);
		box.setSelection(getPreferenceStore().getBoolean(key));
		box.setData(ExportPage.KEY, "integrations." + key); //$NON-NLS-1$
		box.addListener(SWT.Selection, event -> validate());
		GridDataFactory.swtDefaults().span(2, 1).applyTo(box);
		return box;
	}

	private Text text(Group group, String label, String key, String tip, int style) {
		new Label(group, SWT.NONE).setText(label);
		final Text text = new Text(group, style);
		text.setText(key.isEmpty() ? "" : getPreferenceStore().getString(key)); //$NON-NLS-1$
		text.setToolTipText(tip);
		text.setData(ExportPage.KEY, "integrations." + key); //$NON-NLS-1$
		text.addListener(SWT.Modify, event -> validate());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
		return text;
	}

	private static Label explanation(Group group, String text) {
		final Label label = new Label(group, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** The token itself is never shown, nor fetched for the page. */
	private void hintAtStoredToken() {
		later(storage::isStored, stored -> token.setMessage(stored ? Messages.integrations_tokenStored
				: Messages.integrations_tokenNone));
	}

	private <T> void later(Supplier<T> slow, Consumer<T> then) {
		CompletableFuture.supplyAsync(slow).thenAccept(result -> display.asyncExec(() -> {
			if (!server.isDisposed()) {
				then.accept(result);
			}
		}));
	}

	private void validate() {
		final boolean absent = server.getText().isBlank();
		Optional<String> fault = live.getSelection() && absent ? Optional.of(Messages.integrations_noServer)
				: Optional.empty();
		boolean open = false;
		try {
			open = !absent && target().isOpenToOthers();
		} catch (IllegalArgumentException e) {
			fault = Optional.of(e.getMessage());
		}
		setErrorMessage(fault.orElse(null));
		setMessage(open ? Messages.integrations_open : null, WARNING);
		setValid(fault.isEmpty());
		if (check != null) {
			check.setEnabled(fault.isEmpty() && !absent);
		}
	}

	private MlflowTarget target() {
		return MlflowTarget.of(server.getText(), experiment == null ? "" : experiment.getText()); //$NON-NLS-1$
	}

	private void check() {
		final MlflowTarget asked = target();
		final String typed = token.getText();
		check.setEnabled(false);
		state.setText(NLS.bind(Messages.integrations_checking, asked.server()));
		later(() -> found(asked, typed), words -> {
			state.setText(words);
			check.setEnabled(true);
		});
	}

	private String found(MlflowTarget asked, String typed) {
		try {
			final Optional<String> secret = typed.isBlank() ? storage.read() : Optional.of(typed.strip());
			return MlflowCheck.run(asked, () -> secret);
		} catch (MlflowException | IOException e) {
			return e.getMessage();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return ""; //$NON-NLS-1$
		}
	}

	/** From any thread. */
	private void stateChanged() {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!state.isDisposed()) {
					final String sending = ExportSettings.current().target().isPresent()
							? IntegrationsText.of(exports.mlflow())
							: Messages.integrations_off;
					state.setText((sending + '\n' + exports.tensorBoardProblem()).strip());
				}
			});
		}
	}

	@Override
	public void dispose() {
		exports.removeListener(changed);
		super.dispose();
	}

	@Override
	protected void performDefaults() {
		tensorBoard.setSelection(false);
		live.setSelection(false);
		server.setText(""); //$NON-NLS-1$
		experiment.setText(MlflowTarget.EXPERIMENT);
		validate();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		getPreferenceStore().setValue(ExportSettings.TENSORBOARD, tensorBoard.getSelection());
		getPreferenceStore().setValue(ExportSettings.MLFLOW, live.getSelection());
		getPreferenceStore().setValue(ExportSettings.MLFLOW_SERVER, server.getText().strip());
		getPreferenceStore().setValue(ExportSettings.MLFLOW_EXPERIMENT, experiment.getText().strip());
		if (!token.getText().isBlank()) {
			store(token.getText());
		}
		return super.performOk();
	}

	/** In the background, as the platform may ask for the storage's password. */
	private void store(String secret) {
		final Job job = Job.create(Messages.integrations_storing, (ICoreRunnable) monitor -> {
			try {
				storage.write(secret);
				exports.tokenChanged();
			} catch (IOException e) {
				throw new CoreException(Status.error(NLS.bind(Messages.integrations_notStored, e.getMessage()), e));
			}
		});
		job.schedule();
	}
}
