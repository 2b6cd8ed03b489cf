// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.preset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;

import org.attune.model.configuration.Studies;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.model.tuning.HyperparameterSpace;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The templates of studies that come with Attune. Each is a study file beside this class whose space is that of the preset
 * with the same id, so that hyperparameters and defaults stand in one place. What only a researcher can know is missing:
 * the contact and the dataset.
 */
public final class StudyTemplates {
	/** The study of 2019 as it was. */
	public static final String BLACK_MAGIC_2019 = "black-magic-2019";
	/** The same, with what the original could not see. */
	public static final String BLACK_MAGIC_AGAIN = "black-magic-again";

	private static final List<String> ALL = List.of(BLACK_MAGIC_2019, BLACK_MAGIC_AGAIN);

	private StudyTemplates() {
	}

	/** The ids of all templates. Unmodifiable. */
	public static List<String> all() {
		return ALL;
	}

	/**
	 * A new study made from a template; complete, in no resource. Its id is the template's until the researcher gives it
	 * another.
	 *
	 * @throws IllegalArgumentException where there is no such template
	 */
	public static Study study(String template) {
		if (!ALL.contains(template)) {
			throw new IllegalArgumentException("There is no template '" + template + "', only " + ALL);
		}
		final Study study = load(template + ".study");
		study.setSpace(space(study.getSpace().getId()));
		Studies.complete(study);
		return study;
	}

	private static HyperparameterSpace space(String preset) {
		final HyperparameterSpace space = Presets.experiment(preset, "").getSpace();
		EcoreUtil.remove(space);
		return space;
	}

	private static Study load(String file) {
		final URL url = StudyTemplates.class.getResource(file);
		if (url == null) {
			throw new IllegalStateException("The template " + file + " is missing from the installation of Attune");
		}
		try (InputStream content = url.openStream()) {
			final Study study = StudyFile.load(content, file);
			EcoreUtil.remove(study); // whoever gets it saves it in a resource of its own
			return study;
		} catch (IOException | ModelFileException e) {
			throw new IllegalStateException("The template " + file + " cannot be read", e);
		}
	}
}
