// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.runs.OpenExperiment;
import org.attune.ui.runs.RunSelection;
import org.attune.ui.runs.RunsView;
import org.attune.ui.runs.SelectedRuns;
import org.attune.ui.runs.TextClipboard;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.CollapseAllHandler;
import org.eclipse.ui.handlers.ExpandAllHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * The way that a person took from run to run: what each changed, and whether it was any good. Its selection and that of the
 * Runs view are one.
 */
public final class SearchPathView extends ViewPart {
	public static final String ID = "org.attune.ui.view.searchpath"; //$NON-NLS-1$
	private final RunSelection selection = new RunSelection();
	private final StackLayout stack = new StackLayout();
	private final ISelectionListener onSelection = this::follow;
	private Runs runs;
	private OutlineJob job;
	private StepTree tree;
	private Label empty;
	private boolean following;

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		runs = getSite().getService(Runs.class);
		parent.setLayout(stack);
		tree = new StepTree(parent);
		empty = new Label(parent, SWT.CENTER | SWT.WRAP);
		empty.setData("org.attune.id", "searchpath.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		empty.setText(Messages.empty_noRuns);
		Guidance.SEARCHPATH.accompany(getSite(), parent);
		contribute();
		job = new OutlineJob(runs, parent, this::update);
		runs.addListener(job);
		job.schedule();
		follow(SelectedRuns.of(getSite().getPage().getSelection(RunsView.ID)));
		getSite().getPage().addSelectionListener(onSelection);
	}

	private void contribute() {
		MenuManager menu = new MenuManager();
		tree.control().setMenu(menu.createContextMenu(tree.control()));
		getSite().registerContextMenu(menu, selection);
		getSite().setSelectionProvider(selection);
		tree.viewer().addSelectionChangedListener(event -> tell());
		tree.viewer().addDoubleClickListener(event -> OpenExperiment.of(selection.getSelection(), getSite().getPage()));
		handle(IWorkbenchCommandConstants.EDIT_COPY, handler(this::copy));
		handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, handler(tree.control()::selectAll));
		handle(CollapseAllHandler.COMMAND_ID, handler(tree::closeAll));
		handle(ExpandAllHandler.COMMAND_ID, handler(tree::openAll));
	}

	private void handle(String command, IHandler handler) {
		getSite().getService(IHandlerService.class).activateHandler(command, handler);
	}

	private static IHandler handler(Runnable action) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				action.run();
				return null;
			}
		};
	}

	/** The selected steps, or all of them where none is. */
	private void copy() {
		Display display = tree.control().getDisplay();
		StepText text = new StepText(tree.outline());
		List<Step> selected = tree.selected();
		List<Step> steps = selected.isEmpty() ? tree.outline().steps() : selected;
		Job.createSystem(Messages.job_copy, monitor -> {
			String copied = text.copy(steps);
			display.asyncExec(() -> TextClipboard.put(display, copied));
		}).schedule();
	}

	private void update(OutlineUpdate update) {
		quietly(() -> tree.show(update));
		Control top = tree.outline().path().runs() == 0 ? empty : tree.control();
		if (stack.topControl != top) {
			stack.topControl = top;
			top.getParent().layout();
		}
	}

	/** What a person selects here is selected in the table of runs as well, which leads to those who listen to that. */
	private void tell() {
		List<Run> selected = tree.selectedRuns();
		selection.select(selected);
		if (!following) {
			Optional.ofNullable(getSite().getPage().findView(RunsView.ID)).map(view -> view.getSite().getSelectionProvider())
					.ifPresent(table -> table.setSelection(new StructuredSelection(selected)));
		}
	}

	private void follow(IWorkbenchPart part, ISelection other) {
		if (part != this) {
			follow(SelectedRuns.of(other));
		}
	}

	/** What is no run changes nothing: the editor's selection for example. */
	private void follow(List<Run> selected) {
		if (!selected.isEmpty()) {
			quietly(() -> tree.select(selected));
		}
	}

	/** The table of runs does not hear of what is selected meanwhile. */
	private void quietly(Runnable action) {
		following = true;
		try {
			action.run();
		} finally {
			following = false;
		}
	}

	StepTree tree() {
		return tree;
	}

	@Override
	public void setFocus() {
		if (stack.topControl == tree.control()) {
			tree.control().setFocus();
		} else {
			empty.getParent().setFocus();
		}
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(onSelection);
		if (job != null) {
			runs.removeListener(job);
			job.cancel();
		}
		super.dispose();
	}
}
