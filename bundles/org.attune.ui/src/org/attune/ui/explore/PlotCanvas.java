// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.attune.core.run.Run;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows a picture that the background draws, and the runs that are pointed at or selected on top of it. UI thread
 * only.
 */
abstract class PlotCanvas<P extends Picture> extends Canvas {
	private final String name;
	private final Exploration exploration;
	private final PictureJob<P> job;
	private boolean stale;
	private P picture;
	private Image image;
	private OptionalInt pointed = OptionalInt.empty();
	private Set<Run> selected = Set.of();

	PlotCanvas(Composite parent, Exploration exploration, String name, String key) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		this.name = name;
		this.exploration = exploration;
		this.job = new PictureJob<>(name, this, this::show);
		setData("org.attune.id", key); //$NON-NLS-1$
		listen();
		SpokenName.give(this, name, this::description);
		exploration.onChange(this::requestPicture);
	}

	private void listen() {
		addListener(SWT.Resize, event -> requestPicture());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Dispose, event -> forget());
		addListener(SWT.MouseMove, this::point);
		addListener(SWT.MouseExit, event -> point(OptionalInt.empty()));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
				&& event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		addMouseListener(MouseListener.mouseDownAdapter(event -> setFocus()));
	}

	/** Asks for a picture that fits the present size, theme, runs and settings; later, where nobody can see it now. */
	final void requestPicture() {
		Frame frame = Frame.of(this);
		stale = !isVisible();
		if (!stale && frame.drawable() && exploration.comparable()) {
			job.prepare(preparation(frame));
		}
	}

	final Exploration exploration() {
		return exploration;
	}

	/** Draws the picture; called in the background, so it holds what it needs. */
	abstract Supplier<P> preparation(Frame frame);

	/** Paints axes and labels around and over the plot. */
	abstract void paint(GC gc, P shown);

	/** Paints a run that stands out. */
	abstract void paintRun(GC gc, P shown, int run);

	/** What a screen reader says. */
	abstract String description();

	/** What is said of a place without a run; may be empty. */
	abstract String hint(int x, int y);

	/** What is said of the run below the pointer. */
	abstract String text(P shown, int run);

	private void show(P next) {
		forget();
		picture = next;
		image = new Image(getDisplay(), next.raster().imageData());
		pointed = OptionalInt.empty();
		redraw();
	}

	private void forget() {
		if (image != null) {
			image.dispose();
		}
	}

	/** The picture on show; empty before the first one. */
	final Optional<P> picture() {
		return Optional.ofNullable(picture);
	}

	/** Lets runs stand out. */
	final void select(List<Run> runs) {
		selected = Set.copyOf(runs);
		redraw();
	}

	/** The runs that stand out. */
	final Set<Run> selected() {
		return selected;
	}

	final OptionalInt pointed() {
		return pointed;
	}

	private void paint(GC gc) {
		if (stale || picture != null && !picture.frame().style().equals(ChartStyle.of(this))) {
			requestPicture(); // the theme changed under the picture, or the runs did while it was hidden
		}
		if (picture == null) {
			return;
		}
		Rectangle plot = picture.plot();
		Rectangle pixels = image.getBounds();
		gc.setAntialias(SWT.ON);
		gc.drawImage(image, 0, 0, pixels.width, pixels.height, plot.x, plot.y, plot.width, plot.height);
		gc.setForeground(ChartStyle.colour(picture.frame().style().foreground()));
		gc.setLineWidth(2);
		standingOut().forEach(run -> paintRun(gc, picture, run));
		gc.setLineWidth(1);
		paint(gc, picture);
	}

	/** A few lines are emphasis, thousands are a wall: where many are selected, none stands out. */
	private IntStream standingOut() {
		IntStream several = selected.size() > 50 ? IntStream.empty()
				: IntStream.range(0, picture.data().runs().size()).filter(run -> selected.contains(picture.data().runs().get(run)));
		return IntStream.concat(several, pointed.stream());
	}

	private void point(Event event) {
		boolean dragging = (event.stateMask & SWT.BUTTON_MASK) != 0;
		OptionalInt run = picture == null || dragging ? OptionalInt.empty() : picture.runAt(event.x, event.y);
		String tip = run.isPresent() ? text(picture, run.getAsInt()) : hint(event.x, event.y);
		if (!tip.equals(Objects.requireNonNullElse(getToolTipText(), ""))) { //$NON-NLS-1$
			setToolTipText(tip);
		}
		point(run);
	}

	private void point(OptionalInt run) {
		if (!run.equals(pointed)) {
			pointed = run;
			redraw();
		}
	}

	/** Writes a text that does not vanish among lines. */
	static void write(GC gc, String text, int x, int y, ChartStyle style) {
		Point extent = gc.textExtent(text);
		gc.setBackground(ChartStyle.colour(style.background()));
		gc.setAlpha(190);
		gc.fillRectangle(x - 1, y, extent.x + 2, extent.y);
		gc.setAlpha(255);
		gc.drawText(text, x, y, true);
	}

	/** A text shortened to a width, with dots at its end. */
	static String shortened(GC gc, String text, int width) {
		String shown = text;
		while (shown.length() > 1 && gc.textExtent(shown.length() == text.length() ? shown : shown + '\u2026').x > width) {
			shown = shown.substring(0, shown.length() - 1);
		}
		return shown.length() == text.length() ? text : shown + '\u2026';
	}
}
