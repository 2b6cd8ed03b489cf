// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.runs.RunsHop;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * What happens inside a network while it trains: for each layer the ratio of update to parameters, and histograms of
 * parameters, gradients and activations. Measuring begins and ends at any time of the run.
 */
public final class LayersView extends ViewPart {
	public static final String ID = "org.attune.ui.view.layers"; //$NON-NLS-1$
	private final StackLayout stack = new StackLayout();
	private Runs runs;
	private RunsHop hop;
	private LayerControls controls;
	private Composite pages;
	private Label empty;
	private Composite page;
	private LayersTable table;
	private Label details;

	@Override
	public void init(IViewSite site) throws PartInitException {
		super.init(site);
		runs = site.getService(Runs.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		Guidance.LAYERS.accompany(getSite(), parent);
		TracedPart.mark(parent, ID);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		controls = new LayerControls(parent, runs, this::refresh);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		empty = new Label(pages, SWT.CENTER | SWT.WRAP);
		empty.setData("org.attune.id", "layers.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		createPage();
		hop = new RunsHop(parent, this::update);
		runs.addListener(hop);
		refresh();
	}

	private void createPage() {
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		table = new LayersTable(page, layer -> showDetails());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		details = new Label(page, SWT.WRAP);
		details.setData("org.attune.id", "layers.details"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).hint(200, SWT.DEFAULT).applyTo(details);
	}

	private void update(Set<Run> changed) {
		refresh();
	}

	private void refresh() {
		List<Run> candidates = runs.all().stream().filter(LayersView::hasLayers).toList();
		controls.show(candidates);
		Optional<Run> run = controls.run();
		boolean any = run.filter(each -> !each.layers().isEmpty()).isPresent();
		if (any) {
			table.show(run.get().layers());
			showDetails();
		} else {
			empty.setText(run.map(LayersView::why).orElse(Messages.empty_noRun));
		}
		show(any ? page : empty);
	}

	/** Only a run that trains can begin to be measured. */
	private static boolean hasLayers(Run run) {
		return run.status() == RunStatus.RUNNING || !run.layers().isEmpty();
	}

	private static String why(Run run) {
		return NLS.bind(run.measuresLayers() ? Messages.empty_waiting : Messages.empty_notMeasured, run.label());
	}

	private void showDetails() {
		String text = table.selection().map(LayerText::details).orElse(Messages.details_none);
		if (!text.equals(details.getText())) {
			details.setText(text);
			details.requestLayout();
		}
	}

	private void show(Control top) {
		if (stack.topControl != top) {
			stack.topControl = top;
			pages.layout();
		}
	}

	@Override
	public void setFocus() {
		if (stack.topControl == page) {
			table.control().setFocus();
		} else {
			controls.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (hop != null) {
			runs.removeListener(hop);
		}
		super.dispose();
	}
}
