// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import org.attune.ui.chart.ChartStyle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse on parallel coordinates: brushes by a drag along an axis, moves an axis by its label, turns it by a
 * click.
 */
final class ParallelMouse {
	private static final int NEAR = 14;
	private static final int STILL = 4;
	private final ParallelCanvas canvas;
	private Drag drag = Drag.NONE;

	/** From where to where the mouse was dragged, and whether along an axis or by its label. */
	private record Drag(int axis, boolean label, int fromX, int fromY, int x, int y) {
		static final Drag NONE = new Drag(-1, false, 0, 0, 0, 0);

		boolean on() {
			return axis >= 0;
		}

		boolean still() {
			return Math.abs(label ? x - fromX : y - fromY) < STILL;
		}

		Drag to(Event event) {
			return new Drag(axis, label, fromX, fromY, event.x, event.y);
		}
	}

	ParallelMouse(ParallelCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::pull);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
	}

	private void press(Event event) {
		canvas.withPicture(shown -> {
			if (shown.axes().isEmpty()) {
				return;
			}
			int axis = shown.nearestAxis(event.x);
			boolean label = event.y < shown.plot().y;
			boolean near = Math.abs(event.x - shown.positionOf(axis)) <= NEAR;
			if (label || near) {
				canvas.goTo(axis);
			}
			if (event.button == 1 && (label || near)) {
				drag = new Drag(axis, label, event.x, event.y, event.x, event.y);
			} else if (event.button == 1) {
				canvas.selectPointed();
			}
		});
	}

	private void pull(Event event) {
		if (drag.on()) {
			drag = drag.to(event);
			canvas.redraw();
		}
	}

	private void release(Event event) {
		Drag done = drag.to(event);
		drag = Drag.NONE;
		if (done.on()) {
			canvas.withPicture(shown -> end(done, shown));
		}
	}

	private void end(Drag done, ParallelPicture shown) {
		if (done.label() && done.still()) {
			canvas.flip(done.axis());
		} else if (done.label()) {
			canvas.move(done.axis(), shown.nearestAxis(done.x()));
		} else if (done.still()) {
			canvas.brush(canvas.brushes().without(shown.axes().get(done.axis()).id()));
		} else {
			Axis axis = shown.axes().get(done.axis());
			canvas.brush(canvas.brushes().with(axis.id(),
					Brush.of(axis, shown.fractionAt(done.fromY()), shown.fractionAt(done.y()))));
		}
	}

	/** The two releases of a double click turn the axis and back again. */
	private void doubleClick(Event event) {
		canvas.withPicture(shown -> {
			if (event.y < shown.plot().y && !shown.axes().isEmpty()) {
				canvas.rescale(shown.nearestAxis(event.x));
			}
		});
	}

	/** Paints what the drag would do. */
	void paint(GC gc, ParallelPicture shown) {
		if (!drag.on() || drag.still()) {
			return;
		}
		gc.setForeground(ChartStyle.colour(shown.frame().style().foreground()));
		if (drag.label()) {
			int target = shown.positionOf(shown.nearestAxis(drag.x()));
			gc.setLineWidth(2);
			gc.drawLine(target, shown.plot().y, target, shown.plot().y + shown.axisHeight());
			gc.setLineWidth(1);
			gc.drawText(shown.axes().get(drag.axis()).label(), drag.x() + 8, drag.y(), true);
		} else {
			int top = Math.min(drag.fromY(), drag.y());
			gc.drawRectangle(shown.positionOf(drag.axis()) - 6, top, 12, Math.abs(drag.y() - drag.fromY()));
		}
	}
}
