// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.attune.model.configuration.Applicability;
import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.Fix;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.model.validation.StudyRemedies;
import org.attune.model.validation.StudyValidation;
import org.attune.ui.editor.ExperimentCheck;
import org.attune.ui.editor.Field;
import org.attune.ui.editor.ImageCount;
import org.attune.ui.editor.ModelEditor;
import org.attune.ui.editor.ModelStorage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;

/** The problems of the file of one experiment or study, and their markers. Reads files. */
final class FileProblems {
	static final String TYPE = "org.attune.ui.problem"; //$NON-NLS-1$
	private final IFile file;
	private final List<Map<String, Object>> found = new ArrayList<>();

	FileProblems(IFile file) {
		this.file = file;
	}

	/** Reads and checks the file. Memory is left to the editor: what is free changes without the file. */
	void find(IProgressMonitor monitor) throws CoreException {
		try (InputStream content = file.getContents(true)) {
			if (ModelStorage.STUDIES.extension().equals(file.getFileExtension())) {
				check(StudyFile.load(content, file.getFullPath().toString()));
			} else {
				check(ExperimentFile.load(content, file.getFullPath().toString()), monitor);
			}
		} catch (ModelFileException e) {
			found.add(unreadable(e));
		} catch (IOException e) {
			throw new CoreException(Status.error(String.valueOf(e.getMessage()), e));
		}
	}

	private void check(Experiment experiment, IProgressMonitor monitor) {
		final OptionalLong images = experiment.getTask() == null || experiment.getTask().getDataset() == null
				? OptionalLong.empty() : ImageCount.of(experiment.getTask().getDataset(), monitor);
		final ExperimentCheck check = new ExperimentCheck(experiment, images, List.of());
		check.problems().forEach(problem -> found.add(attributes(check, problem)));
	}

	private void check(Study study) {
		for (Problem problem : StudyValidation.problems(study)) {
			final Map<String, Object> attributes = attributes(problem, StudyRemedies.of(problem, study));
			attributes.put(ModelEditor.FIELD, Field.name(problem.target(), problem.feature()));
			attributes.put(IMarker.LOCATION, Field.name(problem.target(), problem.feature()));
			found.add(attributes);
		}
	}

	private static Map<String, Object> attributes(ExperimentCheck check, Problem problem) {
		final Map<String, Object> attributes = attributes(problem, check.fixes(problem));
		attributes.put(IMarker.SEVERITY, severity(check.experiment(), problem));
		Field.of(problem.target(), problem.feature()).ifPresent(field -> {
			attributes.put(ModelEditor.FIELD, field.name());
			attributes.put(IMarker.LOCATION, location(problem).orElse(field.name()));
		});
		return attributes;
	}

	private static Map<String, Object> attributes(Problem problem, List<Fix> fixes) {
		final Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, problem.message());
		attributes.put(IMarker.SEVERITY, problem.severity() == Severity.ERROR ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING);
		attributes.put(FixText.ATTRIBUTE, FixText.of(fixes));
		return attributes;
	}

	private static Optional<String> location(Problem problem) {
		return problem.target() instanceof Assignment assignment
				? Optional.of(Configurations.label(assignment.getHyperparameter()))
				: Optional.empty();
	}

	/** A value that has no effect at the moment is worth knowing, but no matter. */
	private static int severity(Experiment experiment, Problem problem) {
		if (problem.severity() == Severity.ERROR) {
			return IMarker.SEVERITY_ERROR;
		}
		final boolean applies = !(problem.target() instanceof Assignment assignment)
				|| Applicability.applies(assignment.getHyperparameter(), experiment);
		return applies ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
	}

	private static Map<String, Object> unreadable(ModelFileException fault) {
		final Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, fault.getMessage());
		attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
		fault.line().ifPresent(line -> attributes.put(IMarker.LINE_NUMBER, line));
		return attributes;
	}

	/** Exchanges the file's markers for those of what was found; where these are there already, nothing happens. */
	void mark() throws CoreException {
		final List<Map<String, Object>> marked = new ArrayList<>();
		for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
			marked.add(marker.getAttributes());
		}
		if (marked.size() == found.size() && marked.containsAll(found)) {
			return;
		}
		file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
		for (Map<String, Object> attributes : found) {
			file.createMarker(TYPE, attributes);
		}
	}
}
