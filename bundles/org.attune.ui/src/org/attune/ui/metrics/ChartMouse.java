// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse in the charts: the pointer reads; dragging selects a part to zoom to; the wheel zooms about the pointer, with
 * Ctrl the vertical axis; dragging with the middle button, or with Shift, moves the window; a double click shows all. A click in the
 * legend hides a run or shows it again.
 */
final class ChartMouse {
	/** A shorter way is a click with an unsteady hand. */
	private static final int SMALLEST = 5;
	private final MetricsCanvas canvas;
	private Optional<Drag> drag = Optional.empty();

	/**
	 * A button held.
	 *
	 * @param panel
	 *            as it was when it began
	 */
	private record Drag(PanelPicture panel, Point from, boolean pans) {
	}

	ChartMouse(MetricsCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseExit, event -> canvas.moveCursor(Optional.empty()));
		canvas.addListener(SWT.MouseDoubleClick, this::reset);
		canvas.addListener(SWT.MouseVerticalWheel, this::turn);
	}

	private void press(Event event) {
		canvas.setFocus();
		Optional<PanelPicture> panel = panelAt(event);
		panel.ifPresent(here -> canvas.activate(here.panel()));
		boolean pans = event.button == 2 || event.button == 1 && (event.stateMask & SWT.SHIFT) != 0;
		drag = event.button == 1 || pans ? panel.map(here -> new Drag(here, new Point(event.x, event.y), pans)) : Optional.empty();
		if (event.button == 1 && panel.isEmpty()) {
			owner(event).ifPresent(this::toggle);
		}
	}

	private void toggle(Owner owner) {
		RunMarks marks = canvas.state().marks();
		canvas.choose(owner);
		canvas.change(canvas.state().with(marks.hide(owner.id(), !marks.hidden().contains(owner.id()))));
	}

	private void move(Event event) {
		Point place = new Point(event.x, event.y);
		canvas.moveCursor(Optional.of(place));
		canvas.setCursor(owner(event).isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		drag.ifPresent(held -> {
			if (held.pans()) {
				new ZoomStep(canvas, held.panel()).pan(held.panel().fractionAt(held.from().x) - held.panel().fractionAt(place.x),
						held.panel().fractionUpTo(held.from().y) - held.panel().fractionUpTo(place.y));
			} else {
				canvas.select(Optional.of(part(held, place)));
			}
		});
	}

	private void release(Event event) {
		drag.filter(held -> !held.pans()).ifPresent(held -> {
			canvas.select(Optional.empty());
			Rectangle part = part(held, new Point(event.x, event.y));
			if (part.width >= SMALLEST && part.height >= SMALLEST) {
				PanelPicture panel = held.panel();
				new ZoomStep(canvas, panel).select(panel.fractionAt(part.x), panel.fractionAt(part.x + part.width),
						panel.fractionUpTo(part.y + part.height), panel.fractionUpTo(part.y));
			}
		});
		drag = Optional.empty();
	}

	/** What lies between the beginning of a drag and a place, within the plot. */
	private static Rectangle part(Drag held, Point place) {
		Rectangle part = new Rectangle(Math.min(held.from().x, place.x), Math.min(held.from().y, place.y),
				Math.abs(held.from().x - place.x), Math.abs(held.from().y - place.y));
		return part.intersection(held.panel().plot());
	}

	private void reset(Event event) {
		panelAt(event).ifPresent(panel -> new ZoomStep(canvas, panel).reset());
	}

	private void turn(Event event) {
		panelAt(event).ifPresent(panel -> {
			boolean vertically = (event.stateMask & SWT.MOD1) != 0;
			new ZoomStep(canvas, panel).zoom(Math.signum(event.count), panel.fractionAt(event.x), panel.fractionUpTo(event.y),
					!vertically, vertically);
			event.doit = false;
		});
	}

	private Optional<PanelPicture> panelAt(Event event) {
		return canvas.picture().flatMap(picture -> picture.panelAt(event.x, event.y));
	}

	private Optional<Owner> owner(Event event) {
		return canvas.picture().flatMap(picture -> picture.legend().at(event.x, event.y, picture.request().line()));
	}
}
