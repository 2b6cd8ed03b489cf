// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Reason;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Asks below a row why its value was chosen. Escape or a click elsewhere leaves the reason as it was. */
final class ReasonPopup extends PopupDialog {
	private static final int WIDTH = 300;
	private final TuningDocument document;
	private final Assignment assignment;
	private final Control anchor;
	private final List<Reason> choices;
	private Combo choice;
	private Text text;

	ReasonPopup(TuningDocument document, Assignment assignment, Control anchor) {
		super(anchor.getShell(), SWT.TOOL, true, false, false, false, false,
				NLS.bind(Messages.reason_title, Configurations.label(assignment.getHyperparameter())), null);
		this.document = document;
		this.assignment = assignment;
		this.anchor = anchor;
		this.choices = Reasons.choices(document.conduct());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		final Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 8).applyTo(area);
		choice = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		choice.setToolTipText(Messages.reason_choiceTip);
		choice.setData(FormTools.KEY, "reason.choice"); //$NON-NLS-1$
		choices.forEach(reason -> choice.add(Reasons.label(reason, document.conduct())));
		choice.select(choices.indexOf(assignment.getReason()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(choice);
		createText(area);
		createButton(area);
		return area;
	}

	private void createText(Composite area) {
		text = new Text(area, SWT.BORDER);
		text.setMessage(Messages.reason_textHint);
		text.setToolTipText(Messages.reason_textTip);
		text.setText(Objects.toString(assignment.getReasonText(), "")); //$NON-NLS-1$
		text.setData(FormTools.KEY, "reason.text"); //$NON-NLS-1$
		text.addListener(SWT.Modify, event -> {
			if (!text.getText().isBlank() && reason() == Reason.NONE) {
				choice.select(choices.indexOf(Reason.OTHER));
			}
		});
		text.addListener(SWT.DefaultSelection, event -> give());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
	}

	private void createButton(Composite area) {
		final Button give = new Button(area, SWT.PUSH);
		give.setText(Messages.reason_give);
		give.setToolTipText(Messages.reason_giveTip);
		give.setData(FormTools.KEY, "reason.give"); //$NON-NLS-1$
		give.addListener(SWT.Selection, event -> give());
	}

	private Reason reason() {
		return choices.get(Math.max(0, choice.getSelectionIndex()));
	}

	private void give() {
		final Reason reason = reason();
		final String words = text.getText();
		close();
		Reasons.give(document, assignment, reason, words, InstantSource.system());
	}

	@Override
	protected Control getFocusControl() {
		return choice;
	}

	@Override
	protected Point getInitialLocation(Point size) {
		return anchor.toDisplay(0, anchor.getSize().y);
	}
}
