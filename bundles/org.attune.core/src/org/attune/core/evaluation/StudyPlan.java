// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.attune.core.upload.Digest;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.model.task.GeneratedDataset;
import org.attune.model.task.SealedNames;
import org.attune.trace.wire.TaskSpec;

/**
 * What a study asks of its final evaluation.
 *
 * @param study   its id
 * @param dataset as a task names it
 * @param digest  SHA-256 of a sealed dataset; empty for one that is open to everybody
 * @param seeds   at least one, the same for every participant
 * @param keys    that open the dataset; never written anywhere
 */
record StudyPlan(String study, String dataset, String digest, int inputSize, String network, List<Long> seeds, List<String> keys) {
	private static final String ENDING = ".keys"; //$NON-NLS-1$

	/**
	 * @param data a dataset instead of the study's
	 * @param keys the file with the keys of a sealed dataset, instead of the one beside it
	 * @throws EvaluationException if study, dataset and keys do not make an evaluation
	 */
	static StudyPlan of(Path file, Optional<Path> data, Optional<Path> keys) throws EvaluationException {
		final Study study = study(file);
		final List<Long> seeds = seeds(study, file);
		final String dataset = dataset(study, file, data);
		final boolean sealed = SealedNames.isDataset(dataset);
		final String network = Optional.ofNullable(study.getTask().getNetwork()).orElse(""); //$NON-NLS-1$
		if (!sealed && SealedNames.isNetwork(network)) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_blindedNetwork, network, dataset));
		}
		final String digest = sealed ? digest(study, Path.of(dataset)) : ""; //$NON-NLS-1$
		return new StudyPlan(Optional.ofNullable(study.getId()).orElse(""), dataset, digest, study.getTask().getInputSize(), network, //$NON-NLS-1$
				seeds, sealed ? keys(keys.orElseGet(() -> Path.of(dataset + ENDING)), digest) : List.of());
	}

	TaskSpec task(long seed) {
		return new TaskSpec(dataset, inputSize, network, seed);
	}

	private static Study study(Path file) throws EvaluationException {
		try {
			return StudyFile.load(file);
		} catch (ModelFileException e) {
			throw new EvaluationException(e.getMessage(), e);
		}
	}

	private static List<Long> seeds(Study study, Path file) throws EvaluationException {
		final List<Long> seeds = List.copyOf(study.getFinalChoice().getSeeds());
		if (seeds.isEmpty()) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_noSeeds, file));
		} else if (new HashSet<>(seeds).size() < seeds.size()) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_seedTwice, file));
		}
		return seeds;
	}

	private static String dataset(Study study, Path file, Optional<Path> data) throws EvaluationException {
		final String named = Optional.ofNullable(study.getTask().getDataset()).orElse("").strip(); //$NON-NLS-1$
		if (data.isEmpty() && named.startsWith(GeneratedDataset.PREFIX)) {
			return named;
		} else if (data.isEmpty() && named.isEmpty()) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_noDataset, file));
		}
		final Path dataset = data.orElseGet(() -> file.toAbsolutePath().resolveSibling(named)).toAbsolutePath().normalize();
		if (!Files.exists(dataset)) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_noSuchDataset, dataset));
		}
		return dataset.toString();
	}

	private static String digest(Study study, Path dataset) throws EvaluationException {
		final String wanted = Optional.ofNullable(study.getBlinding().getDigest()).orElse("").strip(); //$NON-NLS-1$
		try {
			final String found = Digest.of(dataset);
			if (!found.equalsIgnoreCase(wanted)) {
				throw new EvaluationException(Messages.bind(Messages.StudyPlan_otherDataset, dataset));
			}
			return found;
		} catch (IOException e) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_unreadable, dataset, e), e);
		}
	}

	private static List<String> keys(Path file, String digest) throws EvaluationException {
		final Properties values = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			values.load(reader);
		} catch (IOException | IllegalArgumentException e) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_noKeys, file), e);
		}
		if (!values.getProperty("digest", digest).strip().equalsIgnoreCase(digest)) { //$NON-NLS-1$
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_otherKeys, file));
		}
		final List<String> keys = Stream.of("tuning", "test").map(values::getProperty) //$NON-NLS-1$ //$NON-NLS-2$
				.flatMap(Stream::ofNullable).map(String::strip).toList();
		if (keys.size() < 2) {
			throw new EvaluationException(Messages.bind(Messages.StudyPlan_keyMissing, file));
		}
		return keys;
	}
}
