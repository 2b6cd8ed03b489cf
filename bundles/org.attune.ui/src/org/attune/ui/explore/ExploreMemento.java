// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Metric;
import org.eclipse.ui.IMemento;

/** Keeps the view's settings from one session to the next. */
final class ExploreMemento {
	private static final String METRIC = "metric"; //$NON-NLS-1$
	private static final String ORDER = "axis"; //$NON-NLS-1$
	private static final String FLIPPED = "flipped"; //$NON-NLS-1$
	private static final String RESCALED = "rescaled"; //$NON-NLS-1$
	private static final String X = "x"; //$NON-NLS-1$
	private static final String COLOUR = "colour"; //$NON-NLS-1$
	private static final String PAGE = "page"; //$NON-NLS-1$
	private static final String ID = "id"; //$NON-NLS-1$

	private ExploreMemento() {
	}

	static void save(ExploreSettings settings, IMemento memento) {
		memento.putString(METRIC, settings.metric().name());
		put(memento, ORDER, settings.order());
		put(memento, FLIPPED, settings.flipped());
		put(memento, RESCALED, settings.rescaled());
		memento.putString(X, settings.x());
		memento.putString(COLOUR, settings.colour());
		memento.putInteger(PAGE, settings.page());
	}

	/**
	 * The settings kept, or the default ones for what is not there.
	 *
	 * @param memento
	 *            may be null: the workbench has none for a view opened for the first time
	 */
	static ExploreSettings load(IMemento memento) {
		if (memento == null) {
			return ExploreSettings.DEFAULT;
		}
		String metric = memento.getString(METRIC);
		return new ExploreSettings(
				Arrays.stream(Metric.values()).filter(each -> each.name().equals(metric)).findFirst()
						.orElse(ExploreSettings.DEFAULT.metric()),
				ids(memento, ORDER), Set.copyOf(ids(memento, FLIPPED)), Set.copyOf(ids(memento, RESCALED)),
				text(memento, X), text(memento, COLOUR),
				Optional.ofNullable(memento.getInteger(PAGE)).orElse(ExploreSettings.DEFAULT.page()));
	}

	private static void put(IMemento memento, String type, Collection<String> ids) {
		ids.forEach(id -> memento.createChild(type).putString(ID, id));
	}

	private static List<String> ids(IMemento memento, String type) {
		return Arrays.stream(memento.getChildren(type)).map(child -> Optional.ofNullable(child.getString(ID)))
				.flatMap(Optional::stream).toList();
	}

	private static String text(IMemento memento, String key) {
		return Optional.ofNullable(memento.getString(key)).orElse(""); //$NON-NLS-1$
	}
}
