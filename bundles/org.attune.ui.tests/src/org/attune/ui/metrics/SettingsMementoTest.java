// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.ui.XMLMemento;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class SettingsMementoTest {

	@Test
	void settingsComeBackAsTheyWere() {
		ChartSettings settings = new ChartSettings(true, 0.37, XAxis.EPOCH);
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		SettingsMemento.save(settings, memento);

		assertEquals(settings, SettingsMemento.load(memento));
	}

	@Test
	void aNewViewHasTheDefaults() {
		assertEquals(ChartSettings.DEFAULT, SettingsMemento.load(null));
	}

	@Test
	void whatCannotBeIsReplacedByItsDefault() {
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		memento.putFloat("smoothing", 7);
		memento.putString("axis", "FORTNIGHT");

		assertEquals(ChartSettings.DEFAULT, SettingsMemento.load(memento));
	}
}
