// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attune.core.export.ExportSettings;
import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.ui.guidance.Guidance;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Which runs are exported, and where to. */
final class ExportPage extends WizardPage {
	static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WRAP = 420;
	private final ExportForm form;
	private final List<Run> selected;
	private final List<Run> all;
	private Button allRuns;
	private Text target;
	private Button points;
	private Combo objective;

	ExportPage(ExportForm form, List<Run> selected, List<Run> all) {
		super("export", form.title(), null); //$NON-NLS-1$
		this.form = form;
		this.selected = selected;
		this.all = all;
		setDescription(form.description());
	}

	@Override
	public void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		createRuns(page);
		switch (form) {
			case MLFLOW -> createServer(page);
			default -> createTarget(page);
		}
		if (form == ExportForm.CSV) {
			points = new Button(page, SWT.CHECK);
			points.setText(Messages.export_points);
			points.setToolTipText(Messages.export_pointsTip);
			points.setData(KEY, "export.points"); //$NON-NLS-1$
			GridDataFactory.swtDefaults().span(3, 1).applyTo(points);
		}
		if (form == ExportForm.OPTUNA) {
			createObjective(page);
		}
		setControl(page);
		Guidance.EXCHANGE.explain(page);
		check();
	}

	private void createRuns(Composite page) {
		final Group group = new Group(page, SWT.NONE);
		group.setText(Messages.export_runs);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
		final Button some = new Button(group, SWT.RADIO);
		some.setText(NLS.bind(Messages.export_selected, selected.size()));
		some.setToolTipText(Messages.export_selectedTip);
		some.setEnabled(!selected.isEmpty());
		some.setSelection(!selected.isEmpty());
		some.setData(KEY, "export.selected"); //$NON-NLS-1$
		allRuns = new Button(group, SWT.RADIO);
		allRuns.setText(NLS.bind(Messages.export_all, all.size()));
		allRuns.setToolTipText(Messages.export_allTip);
		allRuns.setSelection(selected.isEmpty());
		allRuns.setData(KEY, "export.all"); //$NON-NLS-1$
		allRuns.addListener(SWT.Selection, event -> check());
	}

	private void createTarget(Composite page) {
		new Label(page, SWT.NONE).setText(form.isFolder() ? Messages.export_folder : Messages.export_file);
		target = new Text(page, SWT.BORDER);
		target.setText(form.proposal());
		target.setToolTipText(form.isFolder() ? Messages.export_folderTip : Messages.export_fileTip);
		target.setData(KEY, "export.target"); //$NON-NLS-1$
		target.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WRAP,
				SWT.DEFAULT).applyTo(target);
		final Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.export_browse);
		browse.setToolTipText(Messages.export_browseTip);
		browse.addListener(SWT.Selection, event -> Optional.ofNullable(chosen()).ifPresent(target::setText));
		setButtonLayoutData(browse);
	}

	private String chosen() {
		if (form.isFolder()) {
			return new DirectoryDialog(getShell(), SWT.SAVE).open();
		}
		final FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFileName(target.getText());
		return dialog.open();
	}

	private void createServer(Composite page) {
		final Link server = new Link(page, SWT.WRAP);
		server.setText(ExportSettings.current().target()
				.map(there -> NLS.bind(Messages.export_server, there.server(),
						there.experiment())).orElse(Messages.export_noServer));
		server.setToolTipText(Messages.export_serverTip);
		server.setData(KEY, "export.server"); //$NON-NLS-1$
		server.addListener(SWT.Selection, event -> {
			PreferencesUtil.createPreferenceDialogOn(getShell(), IntegrationsPage.ID, null, null).open();
			server.setText(ExportSettings.current().target()
					.map(there -> NLS.bind(Messages.export_server, there.server(),
							there.experiment())).orElse(Messages.export_noServer));
			check();
		});
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(server);
	}

	private void createObjective(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.export_objective);
		objective = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		Arrays.stream(Metric.values()).map(Metric::label).forEach(objective::add);
		objective.select(Metric.VALIDATION_ACCURACY.ordinal());
		objective.setToolTipText(Messages.export_objectiveTip);
		objective.setData(KEY, "export.objective"); //$NON-NLS-1$
		GridDataFactory.swtDefaults().span(2, 1).applyTo(objective);
	}

	List<Run> runs() {
		return allRuns.getSelection() ? all : selected;
	}

	Path target() {
		return Path.of(target.getText().strip());
	}

	/** Whether all points shall be written as well. */
	boolean withPoints() {
		return points != null && points.getSelection();
	}

	Metric objective() {
		return Metric.values()[objective.getSelectionIndex()];
	}

	private void check() {
		final Optional<String> fault = runs().isEmpty() ? Optional.of(Messages.export_noRuns) : faultOfTarget();
		setErrorMessage(fault.orElse(null));
		setPageComplete(fault.isEmpty());
	}

	private Optional<String> faultOfTarget() {
		if (form == ExportForm.MLFLOW) {
			return ExportSettings.current().target().isPresent() ? Optional.empty()
					: Optional.of(Messages.export_noServerError);
		}
		try {
			final Path path = target();
			if (!path.isAbsolute() || path.getParent() == null) {
				return Optional.of(Messages.export_relative);
			}
			if (Files.isDirectory(path) != form.isFolder() && Files.exists(path)) {
				return Optional.of(NLS.bind(form.isFolder() ? Messages.export_isFile : Messages.export_isFolder, path));
			}
			return Files.isDirectory(path.getParent()) ? Optional.empty()
					: Optional.of(NLS.bind(Messages.export_noParent, path.getParent()));
		} catch (InvalidPathException e) {
			return Optional.of(Messages.export_relative);
		}
	}
}
