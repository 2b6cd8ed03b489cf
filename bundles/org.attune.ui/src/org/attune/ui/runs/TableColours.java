// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours of the table, mixed from those that the theme gave the control. */
record TableColours(Color background, Color foreground, Color grid, Color header, Color group, Color selected,
		Color selectedText, Color quiet) {

	static TableColours of(Control control) {
		RGB back = control.getBackground().getRGB();
		RGB fore = control.getForeground().getRGB();
		return new TableColours(control.getBackground(), control.getForeground(), mix(back, fore, 0.14), mix(back, fore, 0.08),
				mix(back, fore, 0.05), control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION),
				control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT),
				JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
	}

	/** The line behind columns that stay in sight. */
	Color frozen() {
		return mix(background.getRGB(), foreground.getRGB(), 0.45);
	}

	private static Color mix(RGB one, RGB other, double part) {
		return new Color((int) (one.red + (other.red - one.red) * part), (int) (one.green + (other.green - one.green) * part),
				(int) (one.blue + (other.blue - one.blue) * part));
	}

	boolean stillThoseOf(Control control) {
		return background.equals(control.getBackground()) && foreground.equals(control.getForeground())
				&& quiet.equals(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
	}
}
