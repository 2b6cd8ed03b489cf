// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.time.Duration;
import java.util.Optional;

import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.study.Stage;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The time that a participant has left, in the status line while they tune; a click shows the study. Looks once a second. */
public final class ClockItem extends WorkbenchWindowControlContribution {
	private static final int SECOND = 1000;
	private ToolItem item;
	private Participations participations;
	private String shown = ""; //$NON-NLS-1$

	@Override
	protected Control createControl(Composite parent) {
		participations = PlatformUI.getWorkbench().getService(Participations.class);
		final Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		final ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
		item = new ToolItem(bar, SWT.PUSH);
		item.setData(PageArea.KEY, "study.clock"); //$NON-NLS-1$
		item.setImage(new LocalResourceManager(JFaceResources.getResources(), bar)
				.create(ResourceLocator.imageDescriptorFromBundle("org.attune.ui", "icons/clock.svg").orElseThrow())); //$NON-NLS-1$ //$NON-NLS-2$
		item.addListener(SWT.Selection, event -> StudyView.show(getWorkbenchWindow()));
		item.setText(NLS.bind(Messages.clock_paused, "8:88:88")); //$NON-NLS-1$ // the status line gives no more room later
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(false, true)
				.hint(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT).applyTo(bar);
		follow(bar);
		return area;
	}

	private void follow(ToolBar bar) {
		final Display display = bar.getDisplay();
		final Runnable changed = () -> {
			if (!display.isDisposed()) {
				display.asyncExec(this::show);
			}
		};
		participations.addListener(changed);
		bar.addListener(SWT.Dispose, event -> participations.removeListener(changed));
		tick(display);
	}

	private void tick(Display display) {
		if (!item.isDisposed()) {
			show();
			display.timerExec(SECOND, () -> tick(display));
		}
	}

	private void show() {
		if (item.isDisposed()) {
			return;
		}
		final String text = participations.current().map(ClockItem::text).orElse(""); //$NON-NLS-1$
		if (!text.equals(shown) || text.isEmpty() == item.getParent().getVisible()) {
			shown = text;
			item.setText(text);
			item.setToolTipText(participations.current().map(ClockItem::toolTip).orElse("")); //$NON-NLS-1$
			item.getParent().setVisible(!text.isEmpty());
		}
	}

	/** Empty where no clock is to be seen: before and after the tuning, and where there is no limit. */
	static String text(Participation participation) {
		if (participation.stage() != Stage.TUNING && participation.stage() != Stage.FINAL_CHOICE) {
			return ""; //$NON-NLS-1$
		}
		if (participation.clockFault().isPresent()) {
			return Messages.clock_fault;
		}
		final Optional<Duration> left = participation.left();
		return left.map(time -> time.isZero() ? Messages.clock_over
				: NLS.bind(participation.paused() ? Messages.clock_paused : Messages.clock_left, ClockText.digits(time))).orElse(""); //$NON-NLS-1$
	}

	private static String toolTip(Participation participation) {
		if (participation.clockFault().isPresent()) {
			return participation.clockFault().get();
		}
		final boolean over = participation.left().filter(Duration::isZero).isPresent();
		return over ? Messages.clock_overTip : participation.paused() ? Messages.clock_pausedTip
				: participation.study().getSession().isTrainingCounts() ? Messages.clock_leftTip : Messages.clock_leftStopsTip;
	}
}
