// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/**
 * The keyboard in the charts. Left and right read along the curves (with Ctrl in larger steps), with Shift all four
 * arrows move the window; plus and minus zoom about the cursor (with Ctrl the vertical axis); 0 and Home show all. Page
 * up and down go to another chart, up and down to another run, which H hides and P pins. Escape stops reading.
 */
final class ChartKeys {
	private static final double PAN = 0.1;
	private static final int SMALL = 2;
	private static final int LARGE = 20;
	private final MetricsCanvas canvas;

	ChartKeys(MetricsCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.KeyDown, this::press);
		// arrows and page keys belong to the charts, Tab and Shift+Tab lead out of them
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_MNEMONIC);
	}

	private void press(Event event) {
		boolean shift = (event.stateMask & SWT.SHIFT) != 0;
		canvas.activePanel().ifPresent(panel -> {
			switch (event.keyCode) {
			case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> across(panel, event.keyCode == SWT.ARROW_LEFT ? -1 : 1, shift, event);
			case SWT.ARROW_UP, SWT.ARROW_DOWN -> along(panel, event.keyCode == SWT.ARROW_UP ? -1 : 1, shift);
			case SWT.PAGE_UP, SWT.PAGE_DOWN -> otherChart(panel, event.keyCode == SWT.PAGE_UP ? -1 : 1);
			case SWT.HOME -> new ZoomStep(canvas, panel).reset();
			case SWT.ESC -> canvas.moveCursor(Optional.empty());
			default -> character(panel, event);
			}
		});
	}

	private void character(PanelPicture panel, Event event) {
		switch (event.keyCode == SWT.KEYPAD_ADD ? '+' : event.keyCode == SWT.KEYPAD_SUBTRACT ? '-' : event.character) {
		case '+', '=' -> zoom(panel, 1, event);
		case '-' -> zoom(panel, -1, event);
		case '0' -> new ZoomStep(canvas, panel).reset();
		case 'h', 'H' -> canvas.chosen().ifPresent(owner -> mark(marks().hide(owner.id(), !marks().hidden().contains(owner.id()))));
		case 'p', 'P' -> canvas.chosen().ifPresent(owner -> mark(marks().pin(owner.id(), !marks().pinned().contains(owner.id()))));
		default -> { /* belongs to others */ }
		}
	}

	private RunMarks marks() {
		return canvas.state().marks();
	}

	private void mark(RunMarks marks) {
		canvas.change(canvas.state().with(marks));
	}

	private void across(PanelPicture panel, int direction, boolean shift, Event event) {
		if (shift) {
			new ZoomStep(canvas, panel).pan(direction * PAN, 0);
			return;
		}
		Rectangle plot = panel.plot();
		Point from = canvas.cursor().filter(plot::contains).orElseGet(() -> new Point(plot.x, plot.y + 1));
		int step = (event.stateMask & SWT.MOD1) != 0 ? LARGE : SMALL;
		int x = Math.clamp(from.x + (long) direction * step, plot.x, plot.x + plot.width - 1);
		canvas.moveCursor(Optional.of(new Point(x, from.y)));
	}

	private void along(PanelPicture panel, int direction, boolean shift) {
		if (shift) {
			new ZoomStep(canvas, panel).pan(0, -direction * PAN);
			return;
		}
		List<Owner> owners = canvas.picture().map(picture -> picture.legend().owners()).orElse(List.of());
		if (!owners.isEmpty()) {
			int at = canvas.chosen().map(owners::indexOf).orElse(direction > 0 ? -1 : owners.size());
			canvas.choose(owners.get(Math.clamp(at + (long) direction, 0, owners.size() - 1)));
		}
	}

	private void otherChart(PanelPicture panel, int direction) {
		List<PanelPicture> panels = canvas.picture().map(ChartPicture::panels).orElse(List.of());
		int next = Math.clamp(panels.indexOf(panel) + (long) direction, 0, panels.size() - 1);
		canvas.activate(panels.get(next).panel());
		canvas.moveCursor(Optional.empty());
	}

	private void zoom(PanelPicture panel, int steps, Event event) {
		Point at = canvas.cursor().filter(panel.plot()::contains).orElse(new Point(
				panel.plot().x + panel.plot().width / 2, panel.plot().y + panel.plot().height / 2));
		boolean vertically = (event.stateMask & SWT.MOD1) != 0;
		new ZoomStep(canvas, panel).zoom(steps, panel.fractionAt(at.x), panel.fractionUpTo(at.y), !vertically, vertically);
	}
}
