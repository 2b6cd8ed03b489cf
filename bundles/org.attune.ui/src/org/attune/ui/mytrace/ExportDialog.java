// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.analysis.export.Format;
import org.attune.core.trace.Recorder;
import org.attune.trace.FileEvent.Exported;
import org.attune.trace.Privacy;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Exports the trace. What is previewed are the files themselves: exactly their bytes are copied to a folder. Parquet is left to
 * the command line, since the library that writes it is larger than all of Attune's user interface.
 */
final class ExportDialog extends TitleAreaDialog {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Recorder recorder;
	private static final List<Format> FORMATS = List.of(Format.JSONL, Format.CSV, Format.PROGSNAP2, Format.XES, Format.OCEL);
	private final PseudonymKey key;
	private final Set<Privacy> leaving = EnumSet.of(Privacy.STRUCTURE, Privacy.VALUE);
	private Format format = FORMATS.getFirst();
	private boolean pseudonymous;
	private Button pseudonyms;
	private ExportPreview preview;
	private Text folder;

	/** @param key
	 *            makes pseudonyms, if they are asked for */
	ExportDialog(Shell parent, Recorder recorder, PseudonymKey key) {
		super(parent);
		this.key = key;
		this.recorder = recorder;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.export_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.export_title);
		setMessage(Messages.export_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		createFormat(area);
		createClasses(area);
		preview = new ExportPreview(area, recorder.folder(), key, this::update);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(760, 300).applyTo(preview);
		createFolder(area);
		return area;
	}

	private void createFormat(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.export_format);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(FORMATS.stream().map(ExportDialog::label).toArray(String[]::new));
		combo.select(FORMATS.indexOf(format));
		combo.setToolTipText(Messages.export_formatTip);
		combo.setData(KEY, "export.format"); //$NON-NLS-1$
		combo.addListener(SWT.Selection, event -> {
			format = FORMATS.get(combo.getSelectionIndex());
			show();
		});
		new Label(area, SWT.NONE).setText(Messages.export_parquet);
	}

	private static String label(Format format) {
		return switch (format) {
		case JSONL -> Messages.format_jsonl;
		case CSV -> Messages.format_csv;
		case PROGSNAP2 -> Messages.format_progsnap2;
		case XES -> Messages.format_xes;
		case OCEL -> Messages.format_ocel;
		case PARQUET -> Messages.export_parquet;
		};
	}

	private void createClasses(Composite area) {
		Group group = new Group(area, SWT.NONE);
		group.setText(Messages.export_classes);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(group);
		for (Privacy privacy : Privacy.values()) {
			Button button = new Button(group, SWT.CHECK);
			button.setText(label(privacy));
			button.setToolTipText(Messages.export_classesTip);
			button.setSelection(leaving.contains(privacy));
			button.setData(KEY, "export." + privacy.name()); //$NON-NLS-1$
			button.addListener(SWT.Selection, event -> choose(privacy, button.getSelection()));
		}
		pseudonyms = new Button(group, SWT.CHECK);
		pseudonyms.setText(Messages.export_pseudonyms);
		pseudonyms.setToolTipText(Messages.export_pseudonymsTip);
		pseudonyms.setData(KEY, "export.pseudonyms"); //$NON-NLS-1$
		pseudonyms.addListener(SWT.Selection, event -> {
			pseudonymous = pseudonyms.getSelection();
			show();
		});
	}

	/** What fields of a class hold, with a mnemonic. */
	static String label(Privacy privacy) {
		return switch (privacy) {
		case STRUCTURE -> Messages.privacy_structure;
		case VALUE -> Messages.privacy_value;
		case NAME -> Messages.privacy_name;
		case TEXT -> Messages.privacy_text;
		case IDENTITY -> Messages.privacy_identity;
		};
	}

	private void choose(Privacy privacy, boolean on) {
		if (on) {
			leaving.add(privacy);
		} else {
			leaving.remove(privacy);
		}
		pseudonyms.setEnabled(!leaving.contains(Privacy.NAME));
		show();
	}

	private void show() {
		preview.show(new ExportChoice(format, leaving, pseudonymous && !leaving.contains(Privacy.NAME)));
	}

	private void createFolder(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.export_folder);
		folder = new Text(area, SWT.BORDER);
		folder.setToolTipText(Messages.export_folderTip);
		folder.setData(KEY, "export.folder"); //$NON-NLS-1$
		folder.addListener(SWT.Modify, event -> update());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.export_browse);
		browse.setToolTipText(Messages.export_folderTip);
		browse.addListener(SWT.Selection, event -> Optional.ofNullable(new DirectoryDialog(getShell()).open())
				.ifPresent(folder::setText));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.export_button, true).setData(KEY, "export.ok"); //$NON-NLS-1$
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		show();
	}

	/** What is not previewed cannot leave. */
	private void update() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null && !ok.isDisposed()) {
			ok.setEnabled(draft().isPresent() && !folder.getText().isBlank());
		}
	}

	/** What would leave, if it is what was chosen last. */
	Optional<ExportDraft> draft() {
		return preview.ready();
	}

	/** Closes when the files are written, in the background. */
	@Override
	protected void okPressed() {
		ExportDraft draft = draft().orElseThrow();
		Path target = Path.of(folder.getText().strip());
		String name = format.key();
		Display display = getShell().getDisplay();
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		Job.createSystem(Messages.export_title, (ICoreRunnable) monitor -> {
			try {
				draft.copyTo(target, "attune-trace-" + LocalDate.now() + '-' + name); //$NON-NLS-1$
				recorder.record(new Exported(name, "trace")); //$NON-NLS-1$
				display.asyncExec(this::close);
			} catch (IOException e) {
				display.asyncExec(() -> failed(target, e));
			}
		}).schedule();
	}

	private void failed(Path target, IOException e) {
		if (getShell() != null && !getShell().isDisposed()) {
			setErrorMessage(NLS.bind(Messages.export_failed, target, e));
			update();
		}
	}

	@Override
	public boolean close() {
		if (!preview.isDisposed()) {
			preview.end();
		}
		return super.close();
	}
}
