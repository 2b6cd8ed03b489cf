// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.ui.XMLMemento;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class ShownRunsTest {
	private final ShownRuns shown = new ShownRuns();
	private final List<String> told = new ArrayList<>();
	private final Runnable listener = () -> told.add(shown.ids().toString());

	@Test
	void tellsOfChangesAndOnlyOfThose() {
		shown.addListener(listener);
		shown.addListener(listener);
		shown.show("a", true);
		shown.show("a", true);
		shown.show("b", false);
		shown.show("a", false);

		assertEquals(List.of("[a]", "[]"), told);
	}

	@Test
	void aReplacementIsOneChange() {
		shown.replace(List.of("a", "b"));
		shown.addListener(listener);
		shown.replace(List.of("b", "c"));
		shown.replace(List.of("c", "b"));

		assertEquals(Set.of("b", "c"), shown.ids());
		assertEquals(1, told.size());
	}

	@Test
	void nobodyIsToldAfterLeaving() {
		shown.addListener(listener);
		shown.removeListener(listener);
		shown.show("a", true);

		assertEquals(List.of(), told);
	}

	@Test
	void theNextSessionShowsTheSameRuns() {
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		RunsMemento.save(List.of("20261101-120000-abcd", "20261102-120000-ef01"), RowQuery.FIRST,
				new ColumnLayout().state(), memento);

		assertEquals(List.of("20261101-120000-abcd", "20261102-120000-ef01"), new RunsMemento(memento).shown());
		assertEquals(List.of(), new RunsMemento(null).shown());
	}
}
