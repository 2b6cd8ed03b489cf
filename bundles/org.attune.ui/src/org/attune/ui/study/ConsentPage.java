// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Objects;

import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.model.study.Consent;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** Asks whether a person takes part, before anything is recorded. */
final class ConsentPage implements StudyPage {
	private final Participations participations;
	private final Participation participation;
	private final Way way;

	ConsentPage(Participations participations, Participation participation, Way way) {
		this.participations = participations;
		this.participation = participation;
		this.way = way;
	}

	@Override
	public void create(PageArea area) {
		final ReadingText reading = new ReadingText(area.body(), Messages.consent_title, text(participation.study().getConsent()));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(reading.control());
		area.aside("disagree", Messages.consent_disagree, Messages.consent_disagreeTip, () -> way.step(this::disagree)); //$NON-NLS-1$
		area.button("agree", Messages.consent_agree, Messages.consent_agreeTip, () -> way.step(participation::agree)); //$NON-NLS-1$
	}

	/** Nothing was recorded, so that nothing needs to be kept or said: as if the study had never been joined. */
	private void disagree() {
		participation.withdraw().join();
		participations.leave();
	}

	/** The text, with whom to ask, who approved it, how old one must be and which version it is, as far as they are given. */
	static String text(Consent consent) {
		return Paragraphs.of(consent.getText(),
				consent.getMinimumAge() > 0 ? NLS.bind(Messages.consent_age, consent.getMinimumAge()) : "", //$NON-NLS-1$
				line(Messages.consent_approval, consent.getApproval()),
				line(Messages.consent_contact, consent.getContact()),
				line(Messages.consent_version, consent.getVersion()));
	}

	private static String line(String pattern, String fact) {
		return Objects.toString(fact, "").isBlank() ? "" : NLS.bind(pattern, fact.strip()); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
