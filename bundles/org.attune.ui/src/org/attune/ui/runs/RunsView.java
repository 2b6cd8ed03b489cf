// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** All runs of the workspace in a table: status, metrics and hyperparameters, live. */
public final class RunsView extends ViewPart {
	public static final String ID = "org.attune.ui.view.runs"; //$NON-NLS-1$
	private final StackLayout stack = new StackLayout();
	private RunsMemento kept;
	private Runs runs;
	private ShownRuns shown;
	private RunsHop hop;
	private RunsTable table;
	private Composite empty;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		kept = new RunsMemento(memento);
		runs = site.getService(Runs.class);
		shown = site.getService(ShownRuns.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		parent.setLayout(stack);
		shown.replace(kept.shown());
		empty = createEmpty(parent);
		table = new RunsTable(parent, runs, shown);
		hop = new RunsHop(parent, this::update);
		contribute();
		showTableOrEmpty();
		runs.addListener(hop);
	}

	private static Composite createEmpty(Composite parent) {
		Composite empty = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(empty);
		Label text = new Label(empty, SWT.CENTER | SWT.WRAP);
		text.setText(Messages.empty_noRuns);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(text);
		return empty;
	}

	private void contribute() {
		MenuManager menu = new MenuManager();
		Table control = table.viewer().getTable();
		control.setMenu(menu.createContextMenu(control));
		getSite().registerContextMenu(menu, table.viewer());
		getSite().setSelectionProvider(table.viewer());
		getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_COPY,
				new CopyHandler(table));
		table.viewer().addDoubleClickListener(event -> OpenExperiment.of(event.getSelection(), getSite().getPage()));
	}

	private void update(Set<Run> changed) {
		table.update(changed);
		showTableOrEmpty();
	}

	private void showTableOrEmpty() {
		Composite top = runs.all().isEmpty() ? empty : table.viewer().getTable();
		if (stack.topControl != top) {
			stack.topControl = top;
			top.getParent().layout();
		}
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void saveState(IMemento memento) {
		RunsMemento.save(shown.ids(), memento);
	}

	@Override
	public void dispose() {
		if (hop != null) {
			runs.removeListener(hop);
		}
		super.dispose();
	}
}
