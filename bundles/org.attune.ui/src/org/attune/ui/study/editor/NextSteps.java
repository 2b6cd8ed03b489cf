// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.attune.model.study.Study;
import org.attune.model.task.SealedNames;
import org.attune.model.validation.Problem;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** How to go on with the study outside of the form: seal the images, check, try it as a participant. */
final class NextSteps implements StudyRow {
	private static final int WIDTH = 200;
	private final StudyTools tools;
	private final Label sealing;
	private final Text pack;
	private final Text check;

	NextSteps(Composite section, StudyTools tools) {
		this.tools = tools;
		this.sealing = sentence(section, ""); //$NON-NLS-1$
		this.pack = command(section, Messages.next_pack, "next.pack"); //$NON-NLS-1$
		sentence(section, Messages.next_checkText);
		this.check = command(section, Messages.next_check, "next.check"); //$NON-NLS-1$
		final StudyPreview preview = new StudyPreview(tools.place());
		if (preview.possible()) {
			sentence(section, Messages.next_previewText);
			createPreview(section, preview);
		}
	}

	private Label sentence(Composite section, String text) {
		final Label label = tools.toolkit().createLabel(section, text, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 4).applyTo(label);
		return label;
	}

	private Text command(Composite section, String name, String key) {
		final Text text = new Text(section, SWT.SINGLE | SWT.READ_ONLY | SWT.BORDER);
		tools.toolkit().adapt(text, true, true);
		text.setData(StudyTools.KEY, key);
		text.setToolTipText(Messages.next_commandTip);
		SpokenName.give(text, name);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT).span(2, 1)
				.applyTo(text);
		final Button copy = tools.toolkit().createButton(section, Messages.next_copy, SWT.PUSH);
		copy.setToolTipText(Messages.next_copyTip);
		copy.setData(StudyTools.KEY, key + ".copy"); //$NON-NLS-1$
		copy.addListener(SWT.Selection, event -> copy(text.getText()));
		return text;
	}

	private void copy(String command) {
		final Clipboard clipboard = new Clipboard(pack.getDisplay());
		clipboard.setContents(new Object[] { command }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private void createPreview(Composite section, StudyPreview preview) {
		final Button button = tools.toolkit().createButton(section, Messages.next_preview, SWT.PUSH);
		button.setToolTipText(Messages.next_previewTip);
		button.setData(StudyTools.KEY, "next.preview"); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> preview.open());
		GridDataFactory.swtDefaults().span(3, 1).applyTo(button);
	}

	@Override
	public void refresh(List<Problem> problems) {
		final Study study = tools.document().study();
		final String dataset = Objects.toString(study.getTask().getDataset(), "").strip(); //$NON-NLS-1$
		final boolean sealed = SealedNames.isDataset(dataset);
		sealing.setText(sealed ? NLS.bind(Messages.next_sealed, dataset)
				: study.getBlinding().getFacts().isEmpty() ? Messages.next_open : Messages.next_packText);
		final String file = quoted(tools.place().path());
		pack.setText("./attune study pack --data " + (sealed || dataset.isEmpty() ? "FOLDER" : quoted(dataset)) //$NON-NLS-1$ //$NON-NLS-2$
				+ " --out images.sealed --study " + file); //$NON-NLS-1$
		check.setText("./attune study check " + file); //$NON-NLS-1$
	}

	/** As a shell takes it for one word. */
	private static String quoted(String path) {
		final boolean plain = path.matches("[\\w./:-]+"); //$NON-NLS-1$
		return plain ? path : "'" + path.replace("'", "'\\''") + "'"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public boolean concerns(Problem problem) {
		return false;
	}

	@Override
	public void reveal(Problem problem) {
		pack.setFocus();
	}

	@Override
	public Stream<FieldRow> fields() {
		return Stream.empty();
	}
}
