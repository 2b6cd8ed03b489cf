// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.widgets.Label;

/** Makes a label one that a screen reader reads out as soon as its text is another one, without anybody's going there. */
final class Spoken extends AccessibleControlAdapter {
	private Spoken() {
	}

	static void always(Label label) {
		label.getAccessible().addAccessibleControlListener(new Spoken());
	}

	/** Reads the label out now. */
	static void now(Label label) {
		label.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = ACC.ROLE_ALERT;
	}
}
