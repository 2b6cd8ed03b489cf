// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What a screen reader calls a control that has no label in sight. */
public final class SpokenName extends AccessibleAdapter {
	private final String name;

	private SpokenName(String name) {
		this.name = name;
	}

	public static void give(Control control, String name) {
		control.getAccessible().addAccessibleListener(new SpokenName(name));
	}

	@Override
	public void getName(AccessibleEvent event) {
		if (event.childID == ACC.CHILDID_SELF) {
			event.result = name;
		}
	}
}
