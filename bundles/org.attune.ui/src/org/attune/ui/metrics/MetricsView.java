// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.core.statistics.SeedGroup;
import org.attune.core.trace.Recorder;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.runs.ShownRuns;
import org.attune.ui.tracing.Looks;
import org.attune.ui.tracing.PartVisibility;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * Live curves of the newest run, of the runs that are checked in the Runs view, which both views share through
 * {@link ShownRuns}, and of those that are pinned here. Runs that differ only in their seed are shown together, all of
 * them, whichever is checked. Pictures are made in the background and only while the view can be seen.
 */
public final class MetricsView extends ViewPart {
	public static final String ID = "org.attune.ui.view.metrics"; //$NON-NLS-1$
	/** Command that writes the charts to a file. */
	public static final String EXPORT = "org.attune.ui.command.exportCharts"; //$NON-NLS-1$
	/** Command that shows all of every chart again. */
	public static final String RESET = "org.attune.ui.command.resetZoom"; //$NON-NLS-1$
	private final RunsListener onRuns = new RunsListener() {
		@Override
		public void runsChanged(Set<Run> changed) {
			prepareAgain();
		}
	};
	private final Runnable onShown = this::prepareAgain;
	private final PartVisibility visibility = new PartVisibility(this, this::seen);
	private volatile boolean visible = true;
	private volatile ChartState state;
	private volatile List<SeedGroup> groups = List.of();
	private Looks<CurveLook> looks;
	private Runs runs;
	private ShownRuns shown;
	private ChartJob job;
	private MetricsCanvas canvas;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		state = StateMemento.load(memento);
		runs = site.getService(Runs.class);
		shown = site.getService(ShownRuns.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		Recorder recorder = getSite().getService(Recorder.class);
		looks = new Looks<>(CurveLook::event, recorder::record, System::nanoTime);
		job = new ChartJob(parent.getDisplay(), this::groupsToShow, this::show);
		Guidance.METRICS.accompany(getSite(), parent);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		MetricsControls controls = new MetricsControls(parent, state.settings(),
				settings -> canvas.change(canvas.state().with(settings)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
		canvas = new MetricsCanvas(parent, state, this::prepare);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		handle(recorder);
		runs.addListener(onRuns);
		shown.addListener(onShown);
		getSite().getPage().addPartListener(visibility);
		looks.begin(canvas.getShell());
	}

	private void handle(Recorder recorder) {
		PictureExport export = new PictureExport(canvas, this::groupsToShow, recorder::record);
		handle(EXPORT, export::ask);
		handle(RESET, () -> canvas.change(canvas.state().with(Viewport.WHOLE)));
		handle(IWorkbenchCommandConstants.EDIT_COPY, export::copy);
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

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	@Override
	public void saveState(IMemento memento) {
		StateMemento.save(state, memento);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		if (job != null) {
			runs.removeListener(onRuns);
			shown.removeListener(onShown);
			job.cancel();
			looks.end();
		}
		super.dispose();
	}

	private void prepare(ChartRequest request) {
		state = request.state();
		job.prepare(request);
	}

	private void prepareAgain() {
		if (visible) {
			job.prepareAgain();
		}
	}

	private void seen(boolean now) {
		visible = now;
		lookAtCurves();
		prepareAgain();
	}

	/** The checked and the pinned runs and the newest one, by number, each with all seeds of its group. */
	private List<SeedGroup> groupsToShow() {
		List<Run> all = runs.all();
		Set<String> pinned = state.marks().pinned();
		groups = SeedGroup.of(all).stream().filter(group -> pinned.contains(group.id()) || group.runs().contains(all.getLast())
				|| group.runs().stream().anyMatch(run -> shown.contains(run.id()))).toList();
		return groups;
	}

	/** The runs whose curves are drawn, as long as they can be seen. */
	private void lookAtCurves() {
		List<String> drawn = groups.stream().filter(group -> visible && !state.marks().hidden().contains(group.id()))
				.flatMap(group -> group.runs().stream()).map(Run::id).toList();
		looks.see(drawn.isEmpty() ? Optional.empty() : Optional.of(new CurveLook(drawn, state.settings())));
	}

	private void show(ReadyPicture picture) {
		if (canvas.isDisposed()) {
			picture.dispose();
		} else {
			canvas.show(picture);
			lookAtCurves();
		}
	}
}
