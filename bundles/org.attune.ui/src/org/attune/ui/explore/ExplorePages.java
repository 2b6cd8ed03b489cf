// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;

import org.attune.core.run.Run;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** The three pages of the view. */
final class ExplorePages {
	private static final int SCATTER = 1;
	private final Exploration exploration;
	private final TabFolder folder;
	private final ParallelCanvas parallel;
	private final ScatterPage scatter;
	private final ImportancePage importance;

	ExplorePages(Composite parent, Exploration exploration) {
		this.exploration = exploration;
		folder = new TabFolder(parent, SWT.TOP);
		folder.setData("org.attune.id", "explore.pages"); //$NON-NLS-1$ //$NON-NLS-2$
		parallel = new ParallelCanvas(folder, exploration);
		scatter = new ScatterPage(folder, exploration);
		importance = new ImportancePage(folder, exploration, this::openScatter);
		add(parallel, Messages.page_parallel, Messages.page_parallelTip);
		add(scatter, Messages.page_scatter, Messages.page_scatterTip);
		add(importance, Messages.page_importance, Messages.page_importanceTip);
		folder.setSelection(Math.clamp(exploration.settings().page(), 0, folder.getItemCount() - 1));
		folder.addListener(SWT.Selection,
				event -> exploration.change(exploration.settings().withPage(folder.getSelectionIndex())));
	}

	private void add(Control page, String title, String tip) {
		TabItem item = new TabItem(folder, SWT.NONE);
		item.setText(title);
		item.setToolTipText(tip);
		item.setControl(page);
	}

	private void openScatter(String id) {
		folder.setSelection(SCATTER);
		exploration.change(exploration.settings().withX(id).withPage(SCATTER));
		scatter.setFocus();
	}

	/** Takes in what changed, where a page cannot do it itself. */
	void refresh() {
		importance.refresh();
	}

	void select(List<Run> runs) {
		parallel.select(runs);
		scatter.canvas().select(runs);
	}

	void setFocus() {
		folder.getItem(folder.getSelectionIndex()).getControl().setFocus();
	}

	TabFolder folder() {
		return folder;
	}

	ParallelCanvas parallel() {
		return parallel;
	}
}
