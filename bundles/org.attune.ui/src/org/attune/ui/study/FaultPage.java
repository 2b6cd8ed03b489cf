// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.attune.core.study.Participations;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** Says why a study cannot go on, since what was kept of it cannot be read; nothing of it is deleted. */
final class FaultPage implements StudyPage {
	private final Participations participations;
	private final String fault;
	private final Way way;

	FaultPage(Participations participations, String fault, Way way) {
		this.participations = participations;
		this.fault = fault;
		this.way = way;
	}

	@Override
	public void create(PageArea area) {
		final ReadingText text = new ReadingText(area.body(), Messages.fault_title, NLS.bind(Messages.fault_text, fault));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(text.control());
		area.button("leave", Messages.fault_leave, Messages.fault_leaveTip, () -> way.step(participations::leave)); //$NON-NLS-1$
	}
}
