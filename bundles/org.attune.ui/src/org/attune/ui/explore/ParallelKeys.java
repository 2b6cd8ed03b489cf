// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * The keyboard on parallel coordinates: Left and Right go from axis to axis, + and - move the axis, L changes its
 * scale, I turns it, Up and Down brush its upper and lower half and then half of that, Delete removes the brush, Esc
 * all brushes.
 */
final class ParallelKeys {
	private final ParallelCanvas canvas;

	ParallelKeys(ParallelCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.KeyDown, this::press);
	}

	private void press(Event event) {
		if (canvas.axes().isEmpty()) {
			return;
		}
		int axis = canvas.current();
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> canvas.goTo(axis - 1);
		case SWT.ARROW_RIGHT -> canvas.goTo(axis + 1);
		case SWT.HOME -> canvas.goTo(0);
		case SWT.END -> canvas.goTo(canvas.axes().size() - 1);
		case SWT.ARROW_UP -> halve(axis, true);
		case SWT.ARROW_DOWN -> halve(axis, false);
		case SWT.DEL -> canvas.brush(canvas.brushes().without(canvas.axes().get(axis).id()));
		case SWT.ESC -> canvas.brush(Brushes.NONE);
		case SWT.KEYPAD_ADD -> canvas.move(axis, axis + 1);
		case SWT.KEYPAD_SUBTRACT -> canvas.move(axis, axis - 1);
		default -> type(event.character, axis);
		}
	}

	private void type(char character, int axis) {
		switch (character) {
		case '+' -> canvas.move(axis, axis + 1);
		case '-' -> canvas.move(axis, axis - 1);
		case 'l', 'L' -> canvas.rescale(axis);
		case 'i', 'I' -> canvas.flip(axis);
		default -> { }
		}
	}

	/** Brushes one half of what is brushed on the axis, or of all of it. */
	private void halve(int index, boolean upper) {
		Axis axis = canvas.axes().get(index);
		Brush now = canvas.brushes().on(axis).filter(brush -> !Double.isNaN(brush.low()))
				.orElseGet(() -> Brush.of(axis, 0, 1));
		double one = axis.fraction(now.low());
		double other = axis.fraction(now.high());
		double middle = (one + other) / 2;
		Brush half = Brush.of(axis, middle, upper ? Math.max(one, other) : Math.min(one, other));
		canvas.brush(canvas.brushes().with(axis.id(), half));
	}
}
