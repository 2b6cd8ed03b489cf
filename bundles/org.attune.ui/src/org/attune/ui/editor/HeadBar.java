// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.model.study.Demand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Above the fields, and not scrolled with them: what the experiment is compared with, and why it is trained next. */
final class HeadBar {
	private final FormTools tools;
	private final BaselineChoice baseline;
	private Button only;
	private Button takeAll;
	private Text why;
	private Label whyLabel;

	HeadBar(FormTools tools, ExperimentRuns runs, Runnable changed) {
		this.tools = tools;
		this.baseline = new BaselineChoice(tools, runs, changed);
	}

	Control create(Composite parent, Runnable changed) {
		final Composite bar = tools.toolkit().createComposite(parent);
		GridLayoutFactory.swtDefaults().numColumns(6).margins(14, 2).spacing(6, 2).applyTo(bar);
		whyLabel = label(bar, Messages.why_label);
		createWhy(bar);
		label(bar, Messages.compare_label);
		baseline.create(bar);
		only = button(bar, SWT.CHECK, Messages.compare_only, Messages.compare_onlyTip, "compare.only"); //$NON-NLS-1$
		only.addListener(SWT.Selection, event -> {
			tools.comparison().showDifferencesOnly(only.getSelection());
			changed.run();
		});
		takeAll = button(bar, SWT.PUSH, Messages.compare_takeAll, Messages.compare_takeAllTip, "compare.takeAll"); //$NON-NLS-1$
		takeAll.addListener(SWT.Selection, event -> {
			tools.comparison().takeAll();
			changed.run();
		});
		return bar;
	}

	private Label label(Composite bar, String text) {
		final Label label = tools.toolkit().createLabel(bar, text);
		GridDataFactory.swtDefaults().applyTo(label);
		return label;
	}

	private void createWhy(Composite bar) {
		why = new Text(bar, SWT.SINGLE | SWT.BORDER);
		why.setMessage(Messages.why_hint);
		why.setToolTipText(Messages.why_tip);
		why.setData(FormTools.KEY, "why"); //$NON-NLS-1$
		why.setText(tools.document().why());
		why.addListener(SWT.Modify, event -> tools.document().because(why.getText().strip()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
				.applyTo(why);
	}

	private Button button(Composite bar, int style, String text, String tip, String key) {
		final Button button = tools.toolkit().createButton(bar, text, style);
		button.setToolTipText(tip);
		button.setData(FormTools.KEY, key);
		return button;
	}

	/** Shows anew which runs there are. */
	void runsChanged() {
		baseline.runsChanged();
	}

	/** Compares with a run. */
	void compareWith(Baseline run) {
		baseline.choose(run);
	}

	/** Shows the experiment anew. */
	void refresh() {
		final boolean run = tools.comparison().baseline().flatMap(Baseline::run).isPresent();
		takeAll.setEnabled(run && tools.document().conduct().mayEdit());
		final boolean asked = tools.document().conduct().why() != Demand.NEVER;
		why.setVisible(asked);
		whyLabel.setVisible(asked);
		only.setEnabled(tools.comparison().baseline().isPresent());
		if (!why.getText().strip().equals(tools.document().why())) {
			why.setText(tools.document().why());
		}
	}
}
