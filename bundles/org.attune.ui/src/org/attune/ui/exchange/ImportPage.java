// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.attune.core.imports.ColumnRole;
import org.attune.core.imports.CsvTable;
import org.attune.core.imports.ImportException;
import org.attune.core.imports.RunTables;
import org.attune.ui.guidance.Guidance;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which file is imported, into which experiment, and what its columns hold. The file is read in the background. */
final class ImportPage extends WizardPage {
	private static final int WIDTH = 420;
	private final Optional<IFile> proposal;
	private Text file;
	private Combo experiment;
	private ColumnTable columns;
	private Optional<CsvTable> table = Optional.empty();
	private String wanted = ""; //$NON-NLS-1$
	private String fault = Messages.import_noFile;

	ImportPage(Optional<IFile> proposal) {
		super("import", Messages.import_title, null); //$NON-NLS-1$
		this.proposal = proposal;
		setDescription(Messages.import_description);
	}

	@Override
	public void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		createFile(page);
		createExperiment(page);
		columns = new ColumnTable(page, this::check);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, 220).applyTo(columns.control());
		setControl(page);
		Guidance.EXCHANGE.explain(page);
		check();
		setErrorMessage(null); // nobody has done anything wrong yet
	}

	private void createFile(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.import_file);
		file = new Text(page, SWT.BORDER);
		file.setToolTipText(Messages.import_fileTip);
		file.setData(ExportPage.KEY, "import.file"); //$NON-NLS-1$
		file.addListener(SWT.Modify, event -> read());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH,
				SWT.DEFAULT).applyTo(file);
		final Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.export_browse);
		browse.setToolTipText(Messages.export_browseTip);
		browse.addListener(SWT.Selection, event -> Optional.ofNullable(chosen()).ifPresent(file::setText));
		setButtonLayoutData(browse);
	}

	private String chosen() {
		final FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.txt", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
		return dialog.open();
	}

	private void createExperiment(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.import_experiment);
		experiment = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		experiments().forEach(experiment::add);
		experiment.select(Math.max(0, proposal.map(there ->
				experiment.indexOf(there.getFullPath().toString())).orElse(0)));
		experiment.setToolTipText(Messages.import_experimentTip);
		experiment.setData(ExportPage.KEY, "import.experiment"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).applyTo(experiment);
	}

	/** From the workspace's memory, without a look at the disk. */
	private static List<String> experiments() {
		final List<String> found = new ArrayList<>();
		try {
			ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
				if (proxy.getType() == IResource.FILE && proxy.getName().endsWith(".tuning")) { //$NON-NLS-1$
					found.add(proxy.requestFullPath().toString());
				}
				return true;
			}, IResource.NONE);
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		return found;
	}

	private void read() {
		final String path = file.getText().strip();
		final Display display = file.getDisplay();
		wanted = path;
		table = Optional.empty();
		fault = Messages.import_reading;
		check();
		CompletableFuture.runAsync(() -> {
			final Reading reading = Reading.of(path);
			display.asyncExec(() -> show(path, reading));
		});
	}

	private record Reading(Optional<CsvTable> table, String fault) {
		static Reading of(String path) {
			try {
				return path.isEmpty() ? new Reading(Optional.empty(), Messages.import_noFile)
						: new Reading(Optional.of(CsvTable.read(Path.of(path))), ""); //$NON-NLS-1$
			} catch (ImportException e) {
				return new Reading(Optional.empty(), e.getMessage());
			} catch (IOException | InvalidPathException e) {
				return new Reading(Optional.empty(), NLS.bind(Messages.import_unreadable, path, e.getMessage()));
			}
		}
	}

	/** What was read of a path that has been typed over since does not count. */
	private void show(String path, Reading reading) {
		if (!file.isDisposed() && path.equals(wanted)) {
			table = reading.table();
			fault = reading.fault();
			columns.show(table);
			check();
		}
	}

	ColumnTable columns() {
		return columns;
	}

	CsvTable table() {
		return table.orElseThrow();
	}

	List<ColumnRole> roles() {
		return columns.roles();
	}

	IFile experiment() {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(experiment.getText()));
	}

	private void check() {
		final Optional<String> problem = experiment.getText().isEmpty() ? Optional.of(Messages.import_noExperiment)
				: table.isEmpty() ? Optional.of(fault) : RunTables.fault(roles());
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}
}
