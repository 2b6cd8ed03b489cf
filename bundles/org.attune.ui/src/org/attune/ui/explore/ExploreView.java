// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.Comparator;
import java.util.List;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.runs.RunSelection;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tracing.PartVisibility;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** Which hyperparameters made runs good: parallel coordinates, a scatter plot, and the importance of each. */
public final class ExploreView extends ViewPart {
	public static final String ID = "org.attune.ui.view.explore"; //$NON-NLS-1$
	/** More curves than these say nothing. */
	private static final int MOST_SHOWN = 20;
	private final RunSelection selection = new RunSelection();
	private final StackLayout stack = new StackLayout();
	private final ISelectionListener onSelection = this::follow;
	private final PartVisibility visibility = new PartVisibility(this, this::seen);
	private Exploration exploration;
	private Runs runs;
	private ExploreJob job;
	private Composite content;
	private Label empty;
	private ExploreControls controls;
	private ExplorePages pages;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		runs = site.getService(Runs.class);
		exploration = new Exploration(ExploreMemento.load(memento), this::select);
	}

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		parent.setLayout(stack);
		empty = new Label(parent, SWT.CENTER | SWT.WRAP);
		empty.setData("org.attune.id", "explore.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		controls = new ExploreControls(content, exploration.settings().metric(), this::judgeBy, this::showBrushed,
				() -> pages.parallel().brush(Brushes.NONE));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
		pages = new ExplorePages(content, exploration);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages.folder());
		Guidance.EXPLORE.accompany(getSite(), parent);
		exploration.onChange(this::update);
		update();
		listen(parent);
	}

	private void listen(Composite parent) {
		job = new ExploreJob(runs, exploration.settings().metric(), parent, exploration::show);
		runs.addListener(job);
		job.schedule();
		getSite().setSelectionProvider(selection);
		getSite().getPage().addPartListener(visibility);
		getSite().getPage().addSelectionListener(onSelection);
	}

	private void judgeBy(Metric metric) {
		exploration.change(exploration.settings().withMetric(metric));
		job.judgeBy(metric);
	}

	private void select(List<Run> selected) {
		selection.select(selected);
		pages.select(selected);
		count();
	}

	/** What other views select stands out here. */
	private void follow(IWorkbenchPart part, ISelection selected) {
		if (part != this && selected instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Run) {
			pages.select(structured.stream().filter(Run.class::isInstance).map(Run.class::cast).toList());
		}
	}

	/** The best of the brushed runs. */
	private void showBrushed() {
		Metric metric = exploration.data().metric();
		double sign = metric.higherIsBetter() ? -1 : 1;
		// NaN is ordered last
		List<String> best = pages.parallel().brushed().stream()
				.sorted(Comparator.comparingDouble(run -> sign * ExploreData.value(run, metric).orElse(Double.NaN)))
				.limit(MOST_SHOWN).map(Run::id).toList();
		getSite().getService(ShownRuns.class).replace(best);
	}

	private void update() {
		boolean none = exploration.data().runs().isEmpty();
		empty.setText(none ? Messages.empty_noRuns : Messages.empty_allTheSame);
		stack.topControl = exploration.comparable() ? content : empty;
		content.getParent().layout();
		count();
		pages.refresh();
	}

	private void count() {
		controls.count(pages.parallel().brushed().size(), exploration.data().runs().size(),
				!pages.parallel().brushes().isEmpty());
	}

	private void seen(boolean now) {
		if (job != null) {
			job.seen(now);
		}
	}

	Exploration exploration() {
		return exploration;
	}

	@Override
	public void setFocus() {
		if (exploration.comparable()) {
			pages.setFocus();
		} else {
			content.getParent().setFocus();
		}
	}

	@Override
	public void saveState(IMemento memento) {
		ExploreMemento.save(exploration.settings(), memento);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		getSite().getPage().removeSelectionListener(onSelection);
		if (job != null) {
			runs.removeListener(job);
			job.cancel();
		}
		super.dispose();
	}
}
