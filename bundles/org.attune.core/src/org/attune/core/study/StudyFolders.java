// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.attune.core.trace.StudyTrace;
import org.attune.model.file.AtomicFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/** The folders of all participations of a workspace, and which of them is under way. */
public final class StudyFolders {
	private final Path root;
	private final Path current;

	StudyFolders(Path root) {
		this.root = root;
		this.current = root.resolve("current"); //$NON-NLS-1$
	}

	/** Those of this workspace. */
	static StudyFolders ofWorkspace() {
		return new StudyFolders(Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(StudyFolders.class))
				.append("study").toOSString())); //$NON-NLS-1$
	}

	/** What a session of this workspace begins to record; empty: no study is under way. */
	public static Optional<StudyTrace> recorded() {
		return ofWorkspace().current().map(StudyFolder::traceNow);
	}

	/** The folder of the participation under way. */
	Optional<StudyFolder> current() {
		if (!Files.exists(current)) {
			return Optional.empty();
		}
		try {
			return Optional.of(root.resolve(Files.readString(current).strip())).filter(Files::isDirectory).map(StudyFolder::new);
		} catch (IOException e) {
			ILog.get().error(Messages.bind(Messages.StudyFolders_unreadable, current, e.getMessage()), e);
			return Optional.empty();
		}
	}

	/** A new folder; a number tells it from others of the same study. */
	StudyFolder create(String study) throws IOException {
		final String name = study.replaceAll("[^A-Za-z0-9._-]", "_"); //$NON-NLS-1$ //$NON-NLS-2$
		Path folder = root.resolve(name);
		for (int number = 2; Files.exists(folder); number++) {
			folder = root.resolve(name + '-' + number);
		}
		return new StudyFolder(Files.createDirectories(folder));
	}

	void enter(StudyFolder folder) throws IOException {
		new AtomicFile(current).write(folder.folder().getFileName().toString().getBytes(StandardCharsets.UTF_8));
	}

	void leave() throws IOException {
		Files.deleteIfExists(current);
	}
}
