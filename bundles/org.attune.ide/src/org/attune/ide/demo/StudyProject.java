// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.attune.core.study.Participations;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ISetSelectionTarget;

/** A project with a study in it, as a researcher has one, from where it is rehearsed. */
final class StudyProject {
	private static final String NAME = "study"; //$NON-NLS-1$
	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer"; //$NON-NLS-1$
	private static final String REHEARSE = "org.attune.ui.command.rehearseStudy"; //$NON-NLS-1$
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path study;
	private final Stage stage;

	/** @param study folder with the study's file and its dataset */
	StudyProject(Path study, Stage stage) {
		this.study = study;
		this.stage = stage;
	}

	/** Puts the study into the workspace and begins to try it out from the Project Explorer. */
	void rehearse(String speed) throws IOException {
		final IFile file = imported();
		stage.showView(EXPLORER);
		stage.query(seen -> {
			final IViewPart explorer = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(EXPLORER);
			((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(file));
			return explorer;
		});
		stage.execute(REHEARSE);
		stage.awaitDialog();
		stage.choose("study.speed", speed); //$NON-NLS-1$
		stage.pressInDialog("Preview"); //$NON-NLS-1$
		stage.await("the study to begin", PATIENCE, //$NON-NLS-1$
				() -> PlatformUI.getWorkbench().getService(Participations.class).current().isPresent());
	}

	private IFile imported() throws IOException {
		final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
		try {
			if (!project.exists()) {
				project.create(null);
			}
			project.open(null);
			try (Stream<Path> files = Files.list(study)) {
				for (final Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
					final Path copy = project.getLocation().toPath().resolve(file.getFileName().toString());
					if (!Files.exists(copy)) {
						Files.copy(file, copy);
					}
				}
			}
			project.refreshLocal(IResource.DEPTH_INFINITE, null);
			return project.getFile("demo.study"); //$NON-NLS-1$
		} catch (CoreException e) {
			throw new IOException(e);
		}
	}
}
