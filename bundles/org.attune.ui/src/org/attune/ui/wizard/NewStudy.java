// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.util.Locale;
import java.util.Optional;

import org.attune.model.configuration.Studies;
import org.attune.model.preset.Presets;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;

/**
 * A study that a person asked the wizard for.
 *
 * @param template
 *            empty: none
 * @param name
 *            of its file; where it can name a study it does
 * @param dataset
 *            may be empty, as long as the images are not known
 */
record NewStudy(Optional<String> template, String name, String title, String contact, String dataset) {

	Study create() {
		final Study study = template.map(StudyTemplates::study).orElseGet(NewStudy::empty);
		study.setId(name.matches("[a-z0-9][a-z0-9.-]{0,63}") ? name : id()); //$NON-NLS-1$
		study.setTitle(title);
		study.getConsent().setContact(contact);
		study.getTask().setDataset(dataset);
		return study;
	}

	/** Small letters, digits, points and hyphens. */
	private String id() {
		final String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") //$NON-NLS-1$ //$NON-NLS-2$
				.replaceAll("^[-.]+", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return id.isEmpty() ? "study" : id.substring(0, Math.min(id.length(), 64)); //$NON-NLS-1$
	}

	/** Nothing but what has to be there, with the hyperparameters for everyday work. */
	private static Study empty() {
		final Study study = StudyFactory.eINSTANCE.createStudy();
		study.setSpace(Presets.experiment(Presets.QUICK, "").getSpace()); //$NON-NLS-1$
		Studies.complete(study);
		study.getConsent().setVersion("1"); //$NON-NLS-1$
		return study;
	}
}
