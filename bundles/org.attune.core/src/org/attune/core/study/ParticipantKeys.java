// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.DatasetKeys;
import org.attune.core.run.Run;
import org.eclipse.core.runtime.ILog;

/**
 * The key of the participation under way, for runs of the participant's experiment on the study's own dataset. Read from the disk
 * each time, as a run that waited may begin before anything else of the study does.
 */
public final class ParticipantKeys implements DatasetKeys {
	private final StudyFolders folders;

	/** Called by the service runtime. */
	public ParticipantKeys() {
		this(StudyFolders.ofWorkspace());
	}

	ParticipantKeys(StudyFolders folders) {
		this.folders = folders;
	}

	@Override
	public List<String> of(Run run) {
		return folders.current().flatMap(folder -> key(folder, run)).map(List::of).orElse(List.of());
	}

	private static Optional<String> key(StudyFolder folder, Run run) {
		try {
			final ParticipationState state = folder.participation().read();
			final boolean own = state.experiment().filter(run.experiment()::equals).isPresent()
					&& run.task().dataset().equals(state.dataset());
			return own && state.stage() != Stage.WITHDRAWN ? StudyFolder.key(folder.load()) : Optional.empty();
		} catch (StudyException e) {
			ILog.get().error(e.getMessage(), e);
			return Optional.empty();
		}
	}
}
