// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;


import org.attune.core.study.Participation;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** One of the study's pages of explanations. */
final class ReadingPage implements StudyPage {
	private final Participation participation;
	private final Way way;

	ReadingPage(Participation participation, Way way) {
		this.participation = participation;
		this.way = way;
	}

	@Override
	public void create(PageArea area) {
		final String text = participation.study().getPages().get(participation.page()).getText();
		final ReadingText reading = new ReadingText(area.body(), Messages.page_text, Paragraphs.of(text));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(reading.control());
		final Button back = area.button("back", Messages.page_back, Messages.page_backTip, () -> way.step(participation::back)); //$NON-NLS-1$
		back.setEnabled(participation.page() > 0);
		area.byDefault(area.button("next", Messages.page_next, Messages.page_nextTip, () -> way.step(participation::next))); //$NON-NLS-1$
	}
}
