// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.attune.core.run.Metric;

/** What a participant's recordings say about their final choice. Used by one thread. */
final class Participant {
	/** The kinds of events that matter here. */
	static final String JOINED = "org.attune.study.join"; //$NON-NLS-1$
	static final String WITHDRAWN = "org.attune.study.withdraw"; //$NON-NLS-1$
	static final String CHOSEN = "org.attune.final.choice"; //$NON-NLS-1$
	static final String SUBMITTED = "org.attune.submission"; //$NON-NLS-1$
	static final String EPOCH = "org.attune.run.epoch"; //$NON-NLS-1$
	static final Set<String> TYPES = Set.of(JOINED, WITHDRAWN, CHOSEN, SUBMITTED, EPOCH);

	private final String name;
	private final List<RecordedEvent> events = new ArrayList<>();
	private final Set<String> rehearsals = new HashSet<>();
	private final Set<String> otherStudies = new HashSet<>();
	private final Map<String, Double> accuracies = new HashMap<>();
	private Optional<RecordedEvent> last = Optional.empty();
	private boolean withdrawn;
	private String otherStudy = ""; //$NON-NLS-1$

	Participant(String name) {
		this.name = name;
	}

	String name() {
		return name;
	}

	/** One of {@link #TYPES}; the order does not matter. */
	void add(RecordedEvent event) {
		events.add(event);
	}

	/**
	 * The choice that counts: the last one.
	 *
	 * @param rehearsed whether a rehearsal counts, too
	 * @throws EvaluationException if there is none; the message says why
	 */
	Choice choice(String study, boolean rehearsed) throws EvaluationException {
		events.sort(RecordedEvent.IN_TIME);
		events.stream().filter(event -> event.type().equals(JOINED)).forEach(event -> joined(event, study, rehearsed));
		events.stream().filter(event -> !rehearsals.contains(event.session()) && !otherStudies.contains(event.session()))
				.forEach(this::heard);
		if (withdrawn) {
			throw new EvaluationException(Messages.bind(Messages.Participant_withdrew, name));
		}
		final RecordedEvent chosen = last.orElseThrow(() -> new EvaluationException(nothing()));
		final String hash = chosen.text("configurationHash").orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		final RecordedEvent said = chosen.entries("values").isEmpty() ? submission(hash).orElse(chosen) : chosen; //$NON-NLS-1$
		final Choice choice = new Choice(name, hash, said.entries("values"), said.texts("explicit"), tuned(chosen, hash)); //$NON-NLS-1$ //$NON-NLS-2$
		if (choice.values().isEmpty()) {
			throw new EvaluationException(Messages.bind(Messages.Participant_noValues, name));
		} else if (!choice.isWhole()) {
			throw new EvaluationException(Messages.bind(Messages.Participant_otherValues, name, hash));
		}
		return choice;
	}

	private void joined(RecordedEvent event, String study, boolean rehearsed) {
		final String other = event.text("study").orElse(study); //$NON-NLS-1$
		if (event.truth("rehearsal") && !rehearsed) { //$NON-NLS-1$
			rehearsals.add(event.session());
		} else if (!other.equals(study)) {
			otherStudies.add(event.session());
			otherStudy = other;
		}
	}

	private void heard(RecordedEvent event) {
		switch (event.type()) {
			case CHOSEN -> {
				last = Optional.of(event);
				withdrawn = false;
			}
			case WITHDRAWN -> withdrawn = true;
			case EPOCH -> Optional.ofNullable(event.entries("metrics").get(Metric.VALIDATION_ACCURACY.key())) //$NON-NLS-1$
					.ifPresent(accuracy -> accuracies.put(event.text("run").orElse(""), Double.valueOf(accuracy))); //$NON-NLS-1$ //$NON-NLS-2$
			default -> { // where they joined was heard first, and what they submitted is looked up
			}
		}
	}

	private String nothing() {
		if (!otherStudies.isEmpty()) {
			return Messages.bind(Messages.Participant_otherStudy, name, otherStudy);
		}
		return Messages.bind(rehearsals.isEmpty() ? Messages.Participant_noChoice : Messages.Participant_rehearsal, name);
	}

	private Optional<RecordedEvent> submission(String hash) {
		return events.reversed().stream().filter(event -> event.type().equals(SUBMITTED))
				.filter(event -> event.text("configurationHash").filter(hash::equals).isPresent()).findFirst(); //$NON-NLS-1$
	}

	/** Of the run that was chosen, else of the last one with the same values that was trained. */
	private OptionalDouble tuned(RecordedEvent chosen, String hash) {
		final List<String> runs = new ArrayList<>(events.reversed().stream().filter(event -> event.type().equals(SUBMITTED))
				.filter(event -> event.text("configurationHash").filter(hash::equals).isPresent()) //$NON-NLS-1$
				.map(event -> event.text("run").orElse("")).toList()); //$NON-NLS-1$ //$NON-NLS-2$
		chosen.text("run").ifPresent(runs::addFirst); //$NON-NLS-1$
		return runs.stream().filter(accuracies::containsKey).mapToDouble(accuracies::get).findFirst();
	}
}
