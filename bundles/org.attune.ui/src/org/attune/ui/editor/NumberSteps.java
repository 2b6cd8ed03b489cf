// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import org.attune.model.configuration.Numbers;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * Arrow keys and the wheel in a number's text: each takes the number to its neighbour, with Shift ten times as far. The
 * wheel does so only while the text has the focus, as it is meant to scroll the form otherwise.
 */
final class NumberSteps {
	private final DoubleSupplier number;
	private final Neighbour neighbour;
	private final Consumer<String> set;

	/** Which number is beside another one. */
	interface Neighbour {
		double of(double number, boolean upwards, boolean coarse);
	}

	/**
	 * @param number
	 *            from where to go
	 * @param set
	 *            takes the number where a step led to
	 */
	NumberSteps(DoubleSupplier number, Neighbour neighbour, Consumer<String> set) {
		this.number = number;
		this.neighbour = neighbour;
		this.set = set;
	}

	void listenTo(Text text) {
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.MouseVerticalWheel, event -> {
			if (text.isFocusControl() && event.count != 0) {
				event.doit = false;
				step(event, event.count > 0);
			}
		});
	}

	private void key(Event event) {
		final boolean up = event.keyCode == SWT.ARROW_UP;
		if ((up || event.keyCode == SWT.ARROW_DOWN) && (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) == 0) {
			event.doit = false;
			step(event, up);
		}
	}

	private void step(Event event, boolean upwards) {
		final double from = number.getAsDouble();
		final double to = neighbour.of(from, upwards, (event.stateMask & SWT.SHIFT) != 0);
		if (to != from) {
			set.accept(Numbers.canonical(to));
		}
	}
}
