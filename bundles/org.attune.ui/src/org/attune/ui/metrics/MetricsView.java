// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.ui.runs.ShownRuns;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * Live curves of the newest run and of the runs that are checked in the Runs view, which both views share through
 * {@link ShownRuns}. Pictures are made in the background and only while the view can be seen.
 */
public final class MetricsView extends ViewPart {
	public static final String ID = "org.attune.ui.view.metrics"; //$NON-NLS-1$
	private final RunsListener onRuns = new RunsListener() {
		@Override
		public void runsChanged(Set<Run> changed) {
			if (visible) {
				job.prepareAgain();
			}
		}
	};
	private final Runnable onShown = this::refresh;
	private final IPartListener2 onVisibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			follow(reference, true);
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			follow(reference, false);
		}
	};
	private final ChartJob job = new ChartJob(this::runsToShow, this::deliver);
	private volatile boolean visible = true;
	private Runs runs;
	private ShownRuns shown;
	private ChartSettings settings;
	private Display display;
	private MetricsCanvas canvas;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		settings = SettingsMemento.load(memento);
		runs = site.getService(Runs.class);
		shown = site.getService(ShownRuns.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		MetricsControls controls = new MetricsControls(parent, settings, this::apply);
		GridDataFactory.fillDefaults().applyTo(controls);
		canvas = new MetricsCanvas(parent, settings, job::prepare);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		runs.addListener(onRuns);
		shown.addListener(onShown);
		getSite().getPage().addPartListener(onVisibility);
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	@Override
	public void saveState(IMemento memento) {
		SettingsMemento.save(settings, memento);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(onVisibility);
		if (runs != null) {
			runs.removeListener(onRuns);
			shown.removeListener(onShown);
		}
		job.cancel();
		super.dispose();
	}

	private void apply(ChartSettings next) {
		settings = next;
		canvas.apply(next);
	}

	private void refresh() {
		job.prepareAgain();
	}

	private void follow(IWorkbenchPartReference reference, boolean seen) {
		if (reference.getPart(false) == this) {
			visible = seen;
			if (seen) {
				job.prepareAgain();
			}
		}
	}

	/** The checked runs and the newest one, by number. */
	private List<Run> runsToShow() {
		List<Run> all = runs.all();
		return all.stream().filter(run -> run == all.getLast() || shown.contains(run.id())).toList();
	}

	private void deliver(ChartPicture picture) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> show(picture));
		}
	}

	private void show(ChartPicture picture) {
		if (!canvas.isDisposed()) {
			canvas.show(picture);
		}
	}
}
