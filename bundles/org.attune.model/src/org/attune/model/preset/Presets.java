// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.preset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;

import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.tuning.Experiment;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The presets that come with Attune. Each is an experiment file beside this class: its space is the preset, its name
 * and notes are label and description, and its configuration holds the values that an experiment starts with.
 *
 * <p>The mandatory hyperparameters have no default, as a person is to decide on them. An experiment nevertheless starts
 * with a usual value set for each, so that it can be trained at once; these values count as explicitly set.
 */
public final class Presets {
	/** A short list for everyday work. */
	public static final String QUICK = "quick";
	/** The fifteen hyperparameters of the study of 2019, with the defaults that its server applied. */
	public static final String BLACK_MAGIC_2019 = "black-magic-2019";

	/** All that the trainer understands, each beyond the study switched off until it is set. */
	public static final String EVERYTHING = "everything";

	private static final List<Preset> ALL = List.of(preset(QUICK), preset(BLACK_MAGIC_2019), preset(EVERYTHING));

	private Presets() {
	}

	/** All presets, the one for everyday work first. Unmodifiable. */
	public static List<Preset> all() {
		return ALL;
	}

	/**
	 * A new experiment on the built-in images with the preset's space copied in; complete and valid, in no resource.
	 *
	 * @throws IllegalArgumentException where there is no such preset
	 */
	public static Experiment experiment(String presetId, String name) {
		if (ALL.stream().noneMatch(preset -> preset.id().equals(presetId))) {
			throw new IllegalArgumentException("There is no preset '" + presetId + "', only " + ALL);
		}
		final Experiment experiment = load(presetId);
		experiment.setName(name);
		experiment.setNotes(null);
		Configurations.complete(experiment);
		return experiment;
	}

	private static Preset preset(String id) {
		final Experiment experiment = load(id);
		return new Preset(id, experiment.getName(), experiment.getNotes());
	}

	private static Experiment load(String id) {
		final String file = id + ".tuning";
		final URL url = Presets.class.getResource(file);
		if (url == null) {
			throw new IllegalStateException("The preset " + file + " is missing from the installation of Attune");
		}
		try (InputStream content = url.openStream()) {
			final Experiment experiment = ExperimentFile.load(content, file);
			EcoreUtil.remove(experiment); // whoever gets it saves it in a resource of its own
			return experiment;
		} catch (IOException | ModelFileException e) {
			throw new IllegalStateException("The preset " + file + " cannot be read", e);
		}
	}
}
