// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A workspace that is a plain folder. */
record FolderWorkspace(Path folder) implements StudyWorkspace {
	Path file(String experiment) {
		return folder.resolve(experiment.substring(1));
	}

	@Override
	public String free(String title) {
		return "/study/study.tuning";
	}

	@Override
	public void create(String experiment, byte[] content) throws IOException {
		final Path file = file(experiment);
		Files.createDirectories(file.getParent());
		if (!Files.exists(file)) {
			Files.write(file, content);
		}
	}

	@Override
	public byte[] read(String experiment) throws IOException {
		return Files.readAllBytes(file(experiment));
	}

	@Override
	public void delete(String experiment) throws IOException {
		final Path project = file(experiment).getParent();
		if (Files.exists(project)) {
			try (var files = Files.walk(project)) {
				for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}
}
