// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.attune.core.trace.StudyTrace;
import org.attune.trace.TraceEvent;

/** The recorder of a workbench, with its consent in memory. */
public final class RecorderOnDisk {
	private RecorderOnDisk() {
	}

	/** @param consented whether the person agreed that their own work is recorded */
	public static TraceRecorder of(Path own, Optional<StudyTrace> study, boolean consented) {
		final TraceRecorder recorder = new TraceRecorder(own, study, new Remembered(consented),
				() -> new TraceEvent.SessionStarted("0.1", "4.40", "25", "Linux"), InstantSource.system(), System::nanoTime, fault -> {
					throw fault;
				});
		recorder.activate();
		return recorder;
	}

	/** An answer in memory. */
	private static final class Remembered implements Consent {
		private Optional<Answer> answer;

		Remembered(boolean given) {
			answer = Optional.of(new Answer(given, TraceRecorder.CONSENT_VERSION, Instant.EPOCH));
		}

		@Override
		public Optional<Answer> answer() {
			return answer;
		}

		@Override
		public void keep(Answer given) {
			answer = Optional.of(given);
		}
	}
}
