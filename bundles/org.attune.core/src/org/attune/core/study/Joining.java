// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.study.ParticipationState.Trial;
import org.attune.core.upload.UploadPolicy;
import org.attune.model.file.AtomicFile;
import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.study.Study;
import org.attune.model.task.GeneratedDataset;
import org.attune.model.task.SealedNames;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.model.validation.StudyValidation;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Makes the folder of a participation from a study's file: all that is needed is copied, so that the originals may go. */
record Joining(StudyFolders folders, Path file, Trial trial, Instant now) {

	/**
	 * @throws StudyException             where the study or its dataset is not as it must be; nothing is left of it
	 * @throws OperationCanceledException where the monitor says so; nothing is left of it
	 */
	StudyFolder join(IProgressMonitor monitor) throws StudyException {
		try {
			final byte[] content = Files.readAllBytes(file);
			final Study study = valid(StudyFile.load(new ByteArrayInputStream(content), file.toString()));
			final StudyFolder folder = folders.create(study.getId() + (trial.rehearsal() ? "-rehearsal" : "")); //$NON-NLS-1$ //$NON-NLS-2$
			boolean joined = false;
			try {
				fill(folder, study, content, monitor);
				joined = true;
			} finally {
				if (!joined) {
					delete(folder.folder());
				}
			}
			return folder;
		} catch (ModelFileException e) {
			throw new StudyException(e.getMessage(), e);
		} catch (IOException e) {
			throw new StudyException(Messages.bind(Messages.Joining_failed, file, reason(e)), e);
		}
	}

	private Study valid(Study study) throws StudyException {
		final List<Problem> errors = StudyValidation.problems(study).stream()
				.filter(problem -> problem.severity() == Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw new StudyException(Messages.bind(Messages.Joining_invalid, file,
					errors.stream().map(Problem::message).collect(Collectors.joining("\n")))); //$NON-NLS-1$
		}
		try {
			UploadPolicy.of(study);
		} catch (IllegalArgumentException e) {
			throw new StudyException(Messages.bind(Messages.Joining_invalid, file, e.getMessage()), e);
		}
		return study;
	}

	/** What tells of it is written last: without that there is no participation. */
	private void fill(StudyFolder folder, Study study, byte[] content, IProgressMonitor monitor) throws IOException, StudyException {
		final String dataset = dataset(folder, study, monitor);
		new AtomicFile(folder.study()).write(content);
		folder.participation().write(ParticipationState.joined(HexFormat.of().formatHex(Sha256.of(content)), dataset, trial, now));
		folders.enter(folder);
	}

	/** As a task names it. */
	private String dataset(StudyFolder folder, Study study, IProgressMonitor monitor) throws IOException, StudyException {
		final String name = study.getTask().getDataset().strip();
		if (name.startsWith(GeneratedDataset.PREFIX)) {
			return name;
		}
		final Path original = file.toAbsolutePath().resolveSibling(name).normalize();
		if (!SealedNames.isDataset(name)) {
			return original.toString();
		}
		new SealedCopy(original, folder.dataset(), study.getBlinding().getDigest()).make(monitor);
		return folder.dataset().toAbsolutePath().toString();
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path each : files.sorted((one, other) -> other.compareTo(one)).toList()) {
				Files.delete(each);
			}
		}
	}

	private static String reason(IOException e) {
		return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
