// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all participants chose.
 *
 * @param choices  by name of the participant
 * @param left     why somebody's recordings give no choice, and what could not be read; sentences
 * @param handedIn participants of whom there are recordings, also those who are left out
 */
record Choices(List<Choice> choices, List<String> left, int handedIn) {
	/**
	 * Reads everything below a folder.
	 *
	 * @param study     its id
	 * @param rehearsed whether rehearsals count, too
	 * @throws IOException if the folder cannot be listed
	 */
	static Choices read(Path folder, String study, boolean rehearsed) throws IOException {
		final Reading reading = new Reading();
		new TraceFiles(reading::heard, reading.left::add).read(folder);
		final List<Choice> choices = new ArrayList<>();
		for (Participant participant : reading.participants.values()) {
			try {
				choices.add(participant.choice(study, rehearsed));
			} catch (EvaluationException e) {
				reading.left.add(e.getMessage());
			}
		}
		choices.sort(Comparator.comparing(Choice::participant));
		return new Choices(choices, reading.left, reading.participants.size());
	}

	/** Sorts events by participant. Who hands in a session that somebody else handed in before is the same person. */
	private static final class Reading {
		private final SortedMap<String, Participant> participants = new TreeMap<>();
		private final Map<String, String> owners = new HashMap<>();
		private final Set<String> known = new HashSet<>();
		private final Set<String> twice = new HashSet<>();
		private final List<String> left = new ArrayList<>();

		void heard(String name, RecordedEvent event) {
			final String owner = owners.computeIfAbsent(event.session(), session -> name);
			if (!owner.equals(name) && twice.add(name)) {
				left.add(Messages.bind(Messages.Choices_twice, name, owner));
			}
			final Participant participant = participants.computeIfAbsent(owner, Participant::new);
			if (Participant.TYPES.contains(event.type()) && known.add(event.session() + ' ' + event.sequence())) {
				participant.add(event);
			}
		}
	}
}
