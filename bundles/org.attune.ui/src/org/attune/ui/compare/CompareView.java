// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.trace.Recorder;
import org.attune.trace.LookEvent.Compared;
import org.attune.ui.editor.RunsEditor;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.metrics.MetricsView;
import org.attune.ui.runs.RunSelection;
import org.attune.ui.runs.RunsHop;
import org.attune.ui.runs.RunsView;
import org.attune.ui.runs.SelectedRuns;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.runs.TextClipboard;
import org.attune.ui.tracing.Looks;
import org.attune.ui.tracing.PartVisibility;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The runs that are selected in other views beside each other: configuration, results and environment. */
public final class CompareView extends ViewPart implements ComparisonControls.Wishes {
	public static final String ID = "org.attune.ui.view.compare"; //$NON-NLS-1$
	private static final String COPY_MARKDOWN = "org.attune.ui.command.copyMarkdown"; //$NON-NLS-1$
	private final StackLayout stack = new StackLayout();
	private final RunSelection selection = new RunSelection();
	private final ISelectionListener onSelection = this::follow;
	private final PartVisibility visibility = new PartVisibility(this, this::seen);
	private boolean visible = true;
	private Looks<List<String>> looks;
	private Runs runs;
	private Choice choice;
	private RunsHop hop;
	private ComparisonControls controls;
	private ComparisonTree tree;
	private Composite pages;
	private Label empty;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		runs = site.getService(Runs.class);
		choice = Choice.load(memento);
	}

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		looks = new Looks<>(Compared::new, getSite().getService(Recorder.class)::record, System::nanoTime);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		controls = new ComparisonControls(parent, this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		tree = new ComparisonTree(pages);
		empty = new Label(pages, SWT.CENTER | SWT.WRAP);
		empty.setData("org.attune.id", "compare.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		empty.setText(Messages.empty_select);
		Guidance.COMPARE.accompany(getSite(), parent);
		contribute();
		listen(parent);
		follow(SelectedRuns.of(getSite().getPage().getSelection(RunsView.ID)));
		follow(SelectedRuns.of(getSite().getPage().getSelection()));
		update();
	}

	private void contribute() {
		getSite().setSelectionProvider(selection);
		new ComparisonMenu(tree, this::measureAgainst, this::take).create(getSite());
		tree.control().addListener(SWT.MouseDoubleClick, event -> tree.at(new Point(event.x, event.y))
				.ifPresent(place -> take(place.run(), place.key())));
		handle(IWorkbenchCommandConstants.EDIT_COPY, () -> copy(new ComparisonText(tree.table()).tabSeparated()));
		handle(COPY_MARKDOWN, () -> copy(new ComparisonText(tree.table()).markdown()));
	}

	private void handle(String command, Runnable action) {
		getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				action.run();
				return null;
			}
		});
	}

	private void listen(Composite parent) {
		hop = new RunsHop(parent, this::update);
		runs.addListener(hop);
		getSite().getPage().addSelectionListener(onSelection);
		getSite().getPage().addPartListener(visibility);
		looks.begin(parent.getShell());
	}

	/** Shows these runs, whatever is pinned. */
	void compare(List<Run> some) {
		choice = choice.of(some);
		update();
	}

	private void follow(IWorkbenchPart part, ISelection selection) {
		if (part != this) {
			follow(SelectedRuns.of(selection));
		}
	}

	/** What is no run changes nothing: the editor's selection for example. */
	private void follow(List<Run> selected) {
		if (!choice.pinned() && !selected.isEmpty()) {
			compare(selected);
		}
	}

	/** Runs of earlier sessions are found some time after the start; others may be gone. */
	private void update(Set<Run> changed) {
		if (changed.stream().map(Run::id).anyMatch(choice.ids()::contains) || choice.ids().size() != tree.table().runs().size()) {
			update();
		}
	}

	private void update() {
		tree.show(choice.table(runs));
		if (!tree.table().runs().equals(SelectedRuns.of(selection.getSelection()))) {
			selection.select(tree.table().runs());
		}
		controls.show(choice, tree.table());
		stack.topControl = tree.table().runs().isEmpty() ? empty : tree.control();
		pages.layout();
		look();
	}

	private void seen(boolean now) {
		visible = now;
		look();
	}

	private void look() {
		List<String> beside = tree.table().runs().stream().map(Run::id).toList();
		looks.see(visible && !beside.isEmpty() ? Optional.of(beside) : Optional.empty());
	}

	private void change(Choice other) {
		choice = other;
		update();
	}

	@Override
	public void pin(boolean pinned) {
		change(choice.pinned(pinned));
	}

	@Override
	public void showAll(boolean all) {
		change(choice.all(all));
	}

	@Override
	public void measureAgainst(Run baseline) {
		change(choice.against(baseline));
	}

	@Override
	public void showCurves() {
		getSite().getService(ShownRuns.class).replace(choice.ids());
		try {
			getSite().getPage().showView(MetricsView.ID);
		} catch (PartInitException e) {
			ILog.get().error(Messages.metrics_failed, e);
		}
	}

	private void take(Run run, RowKey key) {
		if (tree.table().row(key).filter(Row::takeable).isPresent()) {
			RunsEditor.open(run, getSite().getWorkbenchWindow()).ifPresent(editor -> editor.takeFrom(run, key.id()));
		}
	}

	private void copy(String text) {
		if (!tree.table().runs().isEmpty()) {
			TextClipboard.put(pages.getDisplay(), text);
		}
	}

	ComparisonTree tree() {
		return tree;
	}

	@Override
	public void setFocus() {
		if (stack.topControl == tree.control()) {
			tree.control().setFocus();
		} else {
			controls.setFocus();
		}
	}

	@Override
	public void saveState(IMemento memento) {
		choice.save(memento);
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(onSelection);
		getSite().getPage().removePartListener(visibility);
		if (hop != null) {
			runs.removeListener(hop);
			looks.end();
		}
		super.dispose();
	}
}
