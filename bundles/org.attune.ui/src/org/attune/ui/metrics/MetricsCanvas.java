// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows the last picture and, below the pointer, what the curves say there. With the keyboard, the arrow keys move the
 * readout along the axis. UI thread only.
 */
final class MetricsCanvas extends Canvas {
	private final Consumer<ChartRequest> request;
	private ChartSettings settings;
	private ChartPicture picture;
	private PanelImages images;
	private Point pointer;

	/**
	 * @param request
	 *            called whenever another picture is needed
	 */
	MetricsCanvas(Composite parent, ChartSettings settings, Consumer<ChartRequest> request) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		this.request = request;
		this.settings = settings;
		this.images = PanelImages.none();
		setData("org.attune.id", "metrics.canvas"); //$NON-NLS-1$ //$NON-NLS-2$
		listen();
		describe();
	}

	private void listen() {
		addListener(SWT.Resize, event -> requestPicture());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Dispose, event -> images.dispose());
		addListener(SWT.MouseMove, this::point);
		addListener(SWT.MouseExit, event -> point((Point) null));
		addListener(SWT.KeyDown, this::move);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
				&& event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> point((Point) null));
		addMouseListener(MouseListener.mouseDownAdapter((MouseEvent event) -> setFocus()));
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.canvas_name;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = description();
			}
		});
	}

	/** Replaces the picture. */
	void show(ChartPicture next) {
		images.dispose();
		images = PanelImages.of(next, getDisplay());
		picture = next;
		redraw();
	}

	void apply(ChartSettings next) {
		settings = next;
		requestPicture();
	}

	ChartSettings settings() {
		return settings;
	}

	/** The picture on show; empty before the first one. */
	Optional<ChartPicture> picture() {
		return Optional.ofNullable(picture);
	}

	/** What the curves say below the pointer; empty where there is no plot. */
	Optional<Readout> readout() {
		return picture == null || pointer == null ? Optional.empty()
				: picture.panelAt(pointer.x, pointer.y).filter(panel -> !panel.curves().isEmpty()).map(
						panel -> Readout.of(panel, picture.request().settings().axis(), panel.valueAt(pointer.x)));
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
		request.accept(new ChartRequest(area.width, area.height, zoom, line, character, style(), settings));
	}

	private ChartStyle style() {
		return new ChartStyle(rgb(getBackground()), rgb(getForeground()));
	}

	private static int rgb(Color color) {
		RGB rgb = color.getRGB();
		return rgb.red << 16 | rgb.green << 8 | rgb.blue;
	}

	private void paint(GC gc) {
		if (picture == null) {
			return;
		}
		if (!picture.request().style().equals(style())) {
			// the theme changed under the picture
			requestPicture();
		}
		new ChartPainter(gc, picture, images).paint();
		readout().ifPresent(readout -> new ReadoutPainter(gc, picture).paint(readout, pointer));
	}

	private void point(Event event) {
		point(new Point(event.x, event.y));
	}

	private void point(Point place) {
		boolean before = readout().isPresent();
		pointer = place;
		if (before || readout().isPresent()) {
			redraw();
		}
	}

	private void move(Event event) {
		int direction = event.keyCode == SWT.ARROW_RIGHT ? 1 : event.keyCode == SWT.ARROW_LEFT ? -1 : 0;
		if (direction == 0 || picture == null || picture.panels().isEmpty()) {
			return;
		}
		Rectangle plot = picture.panels().getFirst().plot();
		Point from = pointer != null ? pointer : new Point(plot.x, plot.y + 1);
		int step = (event.stateMask & SWT.MOD1) != 0 ? 20 : 2;
		point(new Point(Math.clamp(from.x + direction * step, plot.x, plot.x + plot.width - 1), from.y));
	}

	/** What a screen reader says: the runs and, where the readout stands, its lines. */
	String description() {
		if (picture == null || picture.panels().isEmpty()) {
			return picture == null ? "" : picture.message(); //$NON-NLS-1$
		}
		String runs = picture.curves().stream().map(Curve::run).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
		return NLS.bind(Messages.canvas_description, runs, readout().map(Readout::asText).orElse("")); //$NON-NLS-1$
	}
}
