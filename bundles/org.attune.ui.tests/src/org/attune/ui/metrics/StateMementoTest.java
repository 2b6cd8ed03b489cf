// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.ui.XMLMemento;
import java.util.Set;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class StateMementoTest {

	@Test
	void settingsComeBackAsTheyWere() {
		ChartSettings settings = new ChartSettings(Set.of(Panel.THROUGHPUT, Panel.LOSS), XAxis.TIME, true, true, 0.37, false,
				true);
		ChartState state = new ChartState(settings, new RunMarks(Set.of("a b", "c"), Set.of("d")), Viewport.WHOLE);
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		StateMemento.save(state, memento);

		assertEquals(state, StateMemento.load(memento));
	}

	@Test
	void aNewViewHasTheDefaults() {
		assertEquals(ChartState.DEFAULT, StateMemento.load(null));
	}

	@Test
	void whatCannotBeIsReplacedByItsDefault() {
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		memento.putFloat("smoothing", 7);
		memento.putString("axis", "FORTNIGHT");
		memento.putString("panels", "WEATHER");

		assertEquals(ChartState.DEFAULT, StateMemento.load(memento));
	}
}
