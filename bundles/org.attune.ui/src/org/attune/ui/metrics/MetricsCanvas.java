// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.attune.ui.chart.ChartStyle;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows the last picture and, at the cursor that pointer or keyboard moves, what the curves say there. What a person
 * changes leads to a request for another picture. UI thread only.
 */
final class MetricsCanvas extends Canvas {
	private final Consumer<ChartRequest> request;
	private ChartState state;
	private Optional<ReadyPicture> ready = Optional.empty();
	private Optional<Point> cursor = Optional.empty();
	private Optional<Rectangle> selection = Optional.empty();
	private Optional<String> chosen = Optional.empty();
	private Panel active = Panel.LOSS;

	/**
	 * @param request
	 *            called whenever another picture is needed
	 */
	MetricsCanvas(Composite parent, ChartState state, Consumer<ChartRequest> request) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		this.request = request;
		this.state = state;
		setData("org.attune.id", "metrics.canvas"); //$NON-NLS-1$ //$NON-NLS-2$
		addListener(SWT.Resize, event -> requestPicture());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Dispose, event -> ready.ifPresent(ReadyPicture::dispose));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> moveCursor(Optional.empty()));
		describe();
		new ChartMouse(this);
		new ChartKeys(this);
		new ChartMenu(this);
	}

	private void describe() {
		SpokenName.give(this, Messages.canvas_name, this::description);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = Messages.canvas_help;
			}
		});
	}

	/** Replaces the picture, whose images the canvas disposes of. */
	void show(ReadyPicture next) {
		ready.ifPresent(ReadyPicture::dispose);
		ready = Optional.of(next);
		redraw();
	}

	ChartState state() {
		return state;
	}

	/** Takes what a person chose and asks for the picture of it. */
	void change(ChartState next) {
		state = next;
		requestPicture();
	}

	/** The picture on show; empty before the first one. */
	Optional<ChartPicture> picture() {
		return ready.map(ReadyPicture::picture);
	}

	/** The picture with its images, which go with the next one. */
	Optional<ReadyPicture> ready() {
		return ready;
	}

	/** The chart that the keyboard acts on. */
	Optional<PanelPicture> activePanel() {
		return picture().flatMap(picture -> picture.panel(active).or(() -> picture.panels().stream().findFirst()));
	}

	void activate(Panel panel) {
		active = panel;
		redraw();
	}

	/** The run or group that the keyboard acts on. */
	Optional<Owner> chosen() {
		return chosen.flatMap(id -> picture().flatMap(picture -> picture.legend().owner(id)));
	}

	void choose(Owner owner) {
		chosen = Optional.of(owner.id());
		redraw();
	}

	/** Where the curves are read. */
	Optional<Point> cursor() {
		return cursor;
	}

	void moveCursor(Optional<Point> place) {
		boolean before = readout().isPresent();
		cursor = place;
		if (before || readout().isPresent()) {
			redraw();
		}
	}

	/** Shows the part of a chart that is being selected. */
	void select(Optional<Rectangle> part) {
		selection = part;
		redraw();
	}

	/** What the curves say at the cursor; empty where there is no plot. */
	Optional<Readout> readout() {
		return cursor.flatMap(place -> picture().flatMap(picture -> picture.panelAt(place.x, place.y)
				.filter(panel -> !panel.curves().isEmpty())
				.map(panel -> Readout.of(panel, picture.request().settings().axis(), panel.valueAt(place.x)))));
	}

	/** Asks for a picture that fits the present size, theme and settings. */
	void requestPicture() {
		Rectangle area = getClientArea();
		GC gc = new GC(this);
		FontMetrics metrics = gc.getFontMetrics();
		int character = (int) Math.ceil(metrics.getAverageCharacterWidth());
		int line = metrics.getHeight();
		gc.dispose();
		double zoom = Math.max(100, getMonitor().getZoom()) / 100.0;
		request.accept(new ChartRequest(area.width, area.height, zoom, line, character, ChartStyle.of(this), state));
	}

	private void paint(GC gc) {
		ready.ifPresent(shown -> {
			if (!shown.picture().request().style().equals(ChartStyle.of(this))) {
				// the theme changed under the picture
				requestPicture();
			}
			new ChartPainter(gc, shown).paint();
			if (isFocusControl()) {
				paintFocus(gc, shown.picture());
			}
			selection.ifPresent(part -> paintSelection(gc, part));
			readout().ifPresent(readout -> new ReadoutPainter(gc, shown.picture()).paint(readout, cursor.orElseThrow()));
		});
	}

	private void paintFocus(GC gc, ChartPicture picture) {
		chosen().ifPresent(owner -> new LegendPainter(gc, picture).frame(owner));
		activePanel().ifPresent(panel -> {
			Rectangle plot = panel.plot();
			gc.setForeground(ChartStyle.colour(picture.request().style().quiet()));
			gc.drawRectangle(plot.x - 2, plot.y - 1, plot.width + 3, plot.height + 2);
		});
	}

	private void paintSelection(GC gc, Rectangle part) {
		gc.setForeground(getForeground());
		gc.setBackground(getForeground());
		gc.setAlpha(30);
		gc.fillRectangle(part);
		gc.setAlpha(255);
		gc.drawRectangle(part);
	}

	/** What a screen reader says: the runs and, where the readout stands, its lines. */
	String description() {
		return picture().map(picture -> {
			if (picture.panels().isEmpty()) {
				return picture.message();
			}
			String runs = picture.legend().owners().stream().map(Owner::label).collect(Collectors.joining(", ")); //$NON-NLS-1$
			return NLS.bind(Messages.canvas_description, runs, readout().map(Readout::asText).orElse("")); //$NON-NLS-1$
		}).orElse(""); //$NON-NLS-1$
	}
}
