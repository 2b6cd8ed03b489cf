// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.eclipse.ui.IMemento;

/**
 * What a person wants to see beside each other. Runs are named by their ids, since those of earlier sessions are found some time
 * after the start.
 *
 * @param ids      at most {@link #MOST}
 * @param left     how many more were selected
 * @param baseline id of the run that results are measured against; empty: the first one
 * @param pinned   whether other selections change nothing
 * @param all      whether facts that are the same of all runs are wanted as well
 */
record Choice(List<String> ids, int left, Optional<String> baseline, boolean pinned, boolean all) {
	static final Choice NOTHING = new Choice(List.of(), 0, Optional.empty(), false, false);
	/** Nobody reads more columns. */
	static final int MOST = 20;
	private static final String RUN = "run"; //$NON-NLS-1$
	private static final String ID = "id"; //$NON-NLS-1$
	private static final String BASELINE = "baseline"; //$NON-NLS-1$
	private static final String PINNED = "pinned"; //$NON-NLS-1$
	private static final String ALL = "all"; //$NON-NLS-1$

	/** @param memento may be null: the workbench has none for a view opened for the first time */
	static Choice load(IMemento memento) {
		if (memento == null) {
			return NOTHING;
		}
		boolean pinned = Boolean.TRUE.equals(memento.getBoolean(PINNED));
		List<String> ids = pinned ? Arrays.stream(memento.getChildren(RUN)).map(child -> child.getString(ID)).toList() : List.of();
		return new Choice(ids, 0, Optional.ofNullable(memento.getString(BASELINE)), pinned,
				Boolean.TRUE.equals(memento.getBoolean(ALL)));
	}

	/** A selection does not outlive a session, but what was pinned does. */
	void save(IMemento memento) {
		if (pinned) {
			ids.forEach(id -> memento.createChild(RUN).putString(ID, id));
		}
		baseline.ifPresent(id -> memento.putString(BASELINE, id));
		memento.putBoolean(PINNED, pinned);
		memento.putBoolean(ALL, all);
	}

	/** The same for other runs, the oldest ones where there are too many. */
	Choice of(Collection<Run> runs) {
		List<String> oldest = runs.stream().distinct().sorted(Comparator.comparingInt(Run::number)).limit(MOST).map(Run::id).toList();
		return new Choice(oldest, runs.size() - oldest.size(), baseline, pinned, all);
	}

	Choice against(Run run) {
		return new Choice(ids, left, Optional.of(run.id()), pinned, all);
	}

	Choice pinned(boolean now) {
		return new Choice(ids, left, baseline, now, all);
	}

	Choice all(boolean now) {
		return new Choice(ids, left, baseline, pinned, now);
	}

	/** The comparison as it is now; nothing where there are not two runs. */
	SideBySide table(Runs runs) {
		List<Run> found = ids.stream().flatMap(id -> runs.find(id).stream()).toList();
		if (found.size() < 2) {
			return SideBySide.NOTHING;
		}
		Run base = found.stream().filter(run -> baseline.filter(run.id()::equals).isPresent()).findFirst().orElse(found.getFirst());
		return new SideBySide(found, Optional.of(base), all);
	}
}
