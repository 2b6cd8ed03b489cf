// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.runs.RunsHop;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * What the devices do that the newest running run trains on, how fast it trains and how long still; after its end its
 * last minutes.
 */
public final class DeviceView extends ViewPart {
	public static final String ID = "org.attune.ui.view.device"; //$NON-NLS-1$
	private final StackLayout stack = new StackLayout();
	private Runs runs;
	private RunsHop hop;
	private Composite pages;
	private Label empty;
	private ScrolledComposite scrolled;
	private DeviceCanvas canvas;

	@Override
	public void init(IViewSite site) throws PartInitException {
		super.init(site);
		runs = site.getService(Runs.class);
	}

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		pages = parent;
		parent.setLayout(stack);
		Guidance.DEVICE.accompany(getSite(), parent);
		empty = new Label(parent, SWT.CENTER | SWT.WRAP);
		empty.setData("org.attune.id", "device.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		canvas = new DeviceCanvas(scrolled);
		scrolled.setContent(canvas);
		hop = new RunsHop(parent, this::update);
		runs.addListener(hop);
		refresh();
	}

	private void update(Set<Run> changed) {
		refresh();
	}

	private void refresh() {
		Optional<Run> run = runToShow(runs.all());
		boolean any = run.filter(each -> !each.devices().isEmpty()).isPresent();
		if (any) {
			canvas.show(DeviceReadings.of(run.get()));
			scrolled.setMinHeight(canvas.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).y);
		} else {
			empty.setText(run.map(each -> NLS.bind(Messages.empty_waiting, each.label())).orElse(Messages.empty_noRun));
		}
		show(any ? scrolled : empty);
	}

	/** The newest run that trains, else the newest of which there are samples. */
	private static Optional<Run> runToShow(List<Run> all) {
		return all.reversed().stream().filter(run -> run.status() == RunStatus.RUNNING).findFirst()
				.or(() -> all.reversed().stream().filter(run -> !run.devices().isEmpty()).findFirst());
	}

	private void show(Control top) {
		if (stack.topControl != top) {
			stack.topControl = top;
			pages.layout();
		}
	}

	@Override
	public void setFocus() {
		if (!stack.topControl.setFocus()) {
			pages.setFocus();
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
