// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;

import org.attune.core.run.Runs;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.study.Stage;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * What a participant sees of a study: always the page of the stage at which they are, also after a restart. Steps are taken in the
 * background; what follows from them arrives by the participation's listeners.
 */
public final class StudyView extends ViewPart implements Way {
	public static final String ID = "org.attune.ui.view.study"; //$NON-NLS-1$
	private static final int SECOND = 1000;
	private final Runnable onChange = this::changed;
	private Participations participations;
	private Pages pages;
	private Steps steps;
	private Composite parent;
	private RehearsalBanner banner;
	private Optional<Shown> shown = Optional.empty();

	/** The page in sight, and what makes it that. */
	private record Shown(Pages.Key key, StudyPage page, PageArea area) {
	}

	/** Brings the view to the front in a window. */
	static void show(IWorkbenchWindow window) {
		try {
			window.getActivePage().showView(ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	@Override
	public void createPartControl(Composite area) {
		parent = area;
		participations = getSite().getService(Participations.class);
		pages = new Pages(participations, getSite().getService(Runs.class), getSite().getPage(), this);
		steps = new Steps(area);
		TracedPart.mark(area, ID);
		Guidance.STUDY.accompany(getSite(), area);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		banner = new RehearsalBanner(area, () -> step(participations::leave));
		new StudyDrop(area, getSite().getWorkbenchWindow());
		participations.addListener(onChange);
		refresh();
		tick(area.getDisplay());
	}

	/** From any thread. */
	private void changed() {
		final Display display = parent.getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(this::refresh);
		}
	}

	/** The time that is left changes by itself, and so do runs and form. */
	private void tick(Display display) {
		display.timerExec(SECOND, () -> {
			if (!parent.isDisposed()) {
				if (parent.isVisible()) {
					refresh();
				}
				tick(display);
			}
		});
	}

	private void refresh() {
		if (parent.isDisposed()) {
			return;
		}
		final Pages.Key key = Pages.Key.of(participations);
		if (shown.map(Shown::key).filter(key::equals).isPresent()) {
			shown.get().page().refresh();
		} else {
			turnTo(key);
		}
	}

	private void turnTo(Pages.Key key) {
		final boolean focus = holdsFocus();
		shown.ifPresent(before -> before.area().control().dispose());
		shown = Optional.empty();
		final StudyPage page = pages.page(key);
		final PageArea area = new PageArea(parent, key.name(), pages.where(key), pages.title(key));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area.control());
		page.create(area);
		if (pages.withdrawable(key)) {
			area.aside("withdraw", Messages.withdraw_button, Messages.withdraw_tip, this::withdraw); //$NON-NLS-1$
		}
		banner.show(key.participation().filter(Participation::rehearsal).isPresent());
		shown = Optional.of(new Shown(key, page, area));
		parent.layout(true, true);
		if (focus) {
			setFocus();
		}
	}

	private boolean holdsFocus() {
		return getSite().getPage().getActivePart() == this;
	}

	private void withdraw() {
		final boolean chosen = participations.current().map(Participation::stage).filter(Stage.THANKS::equals).isPresent();
		Confirmation.ask(shell(), Messages.withdraw_title,
				NLS.bind(Messages.withdraw_text, chosen ? Messages.withdraw_sent : "").strip(), Messages.withdraw_do, //$NON-NLS-1$
				() -> step(() -> participations.current().ifPresent(Participation::withdraw)));
	}

	@Override
	public void step(Runnable step) {
		final Optional<PageArea> area = shown.map(Shown::area);
		area.ifPresent(page -> {
			page.tell(Optional.empty());
			page.busy(true);
		});
		steps.take(step, problem -> {
			area.filter(page -> !page.control().isDisposed()).ifPresent(page -> {
				page.busy(false);
				page.tell(problem);
			});
			refresh();
		});
	}

	@Override
	public void tell(String problem) {
		shown.ifPresent(now -> now.area().tell(Optional.of(problem)));
	}

	@Override
	public Shell shell() {
		return getSite().getShell();
	}

	@Override
	public void setFocus() {
		shown.ifPresent(now -> {
			now.page().setFocus();
			if (!now.area().holdsFocus()) {
				now.area().control().setFocus();
			}
		});
	}

	@Override
	public void dispose() {
		if (participations != null) {
			participations.removeListener(onChange);
		}
		super.dispose();
	}
}
