// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What a screen reader calls a control that has no label in sight, and may say of it besides. */
public final class SpokenName extends AccessibleAdapter {
	private final String name;
	private final Optional<Supplier<String>> description;

	private SpokenName(String name, Optional<Supplier<String>> description) {
		this.name = name;
		this.description = description;
	}

	public static void give(Control control, String name) {
		control.getAccessible().addAccessibleListener(new SpokenName(name, Optional.empty()));
	}

	/** @param description asked for each time that it is to be said */
	public static void give(Control control, String name, Supplier<String> description) {
		control.getAccessible().addAccessibleListener(new SpokenName(name, Optional.of(description)));
	}

	@Override
	public void getName(AccessibleEvent event) {
		if (event.childID == ACC.CHILDID_SELF) {
			event.result = name;
		}
	}

	@Override
	public void getDescription(AccessibleEvent event) {
		if (event.childID == ACC.CHILDID_SELF) {
			description.ifPresent(words -> event.result = words.get());
		}
	}
}
