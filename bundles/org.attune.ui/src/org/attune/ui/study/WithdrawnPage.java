// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;

/** Says what becomes of the data of somebody who withdrew, and lets them leave when it is gone. */
final class WithdrawnPage implements StudyPage {
	private final Participations participations;
	private final Participation participation;
	private final Way way;
	private Display display;
	private ReadingText text;
	private Button again;
	private Button leave;

	WithdrawnPage(Participations participations, Participation participation, Way way) {
		this.participations = participations;
		this.participation = participation;
		this.way = way;
	}

	@Override
	public void create(PageArea area) {
		text = new ReadingText(area.body(), Messages.withdrawn_title, Messages.withdrawn_busy);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(text.control());
		again = area.button("again", Messages.withdrawn_again, Messages.withdrawn_againTip, this::erase); //$NON-NLS-1$
		leave = area.button("leave", Messages.thanks_leave, Messages.thanks_leaveTip, () -> way.step(participations::leave)); //$NON-NLS-1$
		area.byDefault(leave);
		again.setVisible(false);
		leave.setEnabled(false);
		display = area.control().getDisplay();
		display.asyncExec(this::erase); // when the page is in the view, which tells what goes wrong
	}

	/** Asking for it once more returns the erasure under way. */
	private void erase() {
		if (leave.isDisposed()) {
			return;
		}
		again.setVisible(false);
		leave.setEnabled(false);
		way.step(() -> follow(participation.withdraw()));
	}

	private void follow(CompletableFuture<Void> erasure) {
		erasure.whenComplete((nothing, failure) -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(Optional.ofNullable(failure)));
			}
		});
	}

	private void show(Optional<Throwable> failure) {
		if (!leave.isDisposed()) {
			text.show(failure.map(cause -> NLS.bind(Messages.withdrawn_failed, cause.getMessage())).orElse(Messages.withdrawn_done));
			again.setVisible(failure.isPresent());
			leave.setEnabled(failure.isEmpty());
		}
	}

	@Override
	public void setFocus() {
		text.control().setFocus();
	}
}
