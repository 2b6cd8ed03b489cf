// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.attune.core.study.ClockListener;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.model.study.TimeUp;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/** Tells a participant what the clock tells, wherever in the workbench they are. Follows whichever participation is under way. */
final class ClockAnnouncements implements Runnable, ClockListener {
	private final IWorkbench workbench;
	private final Participations participations;
	private Optional<Participation> followed = Optional.empty();

	ClockAnnouncements(IWorkbench workbench, Participations participations) {
		this.workbench = workbench;
		this.participations = participations;
		run();
	}

	/** Another study may be under way; from any thread. */
	@Override
	public synchronized void run() {
		final Optional<Participation> now = participations.current();
		if (!now.equals(followed)) {
			followed.ifPresent(before -> before.removeClockListener(this));
			now.ifPresent(next -> next.addClockListener(this));
			followed = now;
		}
	}

	@Override
	public void warned(Duration left) {
		announce(NLS.bind(Messages.alert_left, ClockText.words(left)), Messages.alert_leftText);
	}

	@Override
	public void timeUp() {
		final boolean stops = participations.current()
				.filter(now -> now.study().getSession().getWhenTimeIsUp() == TimeUp.STOP_RUN).isPresent();
		announce(Messages.alert_up, stops ? Messages.alert_upStops : Messages.alert_upFinishes);
	}

	@Override
	public void away(Duration gap, boolean counted) {
		announce(NLS.bind(Messages.alert_away, ClockText.words(gap)), counted ? Messages.alert_awayCounted : Messages.alert_awayFree);
	}

	@Override
	public void notKept(IOException problem) {
		announce(Messages.alert_notKept, NLS.bind(Messages.alert_notKeptText, problem.getMessage()));
	}

	private void announce(String title, String text) {
		final Display display = workbench.getDisplay();
		if (!display.isDisposed() && !workbench.isClosing()) {
			display.asyncExec(() -> new ClockAlert(display, title, text).open());
		}
	}
}
