// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.attune.ui.chart.NumberText;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** Parallel coordinates that a person can brush, reorder, turn and rescale, by mouse and by keyboard. */
final class ParallelCanvas extends PlotCanvas<ParallelPicture> {
	private final ParallelMouse mouse;
	private Brushes brushes = Brushes.NONE;
	private int current;

	ParallelCanvas(Composite parent, Exploration exploration) {
		super(parent, exploration, Messages.parallel_name, "explore.parallel"); //$NON-NLS-1$
		this.mouse = new ParallelMouse(this);
		new ParallelKeys(this);
		new AxisMenu(this);
	}

	@Override
	Supplier<ParallelPicture> preparation(Frame frame) {
		return new ParallelPreparation(frame, exploration().data(), exploration().settings(), brushes);
	}

	/** The axes as they are now, which may not be drawn yet. */
	List<Axis> axes() {
		return exploration().settings().axes(exploration().data());
	}

	/** The axis that keys and menu mean. */
	int current() {
		return Math.clamp(current, 0, Math.max(0, axes().size() - 1));
	}

	void goTo(int axis) {
		current = Math.clamp(axis, 0, Math.max(0, axes().size() - 1));
		redraw();
	}

	void move(int from, int to) {
		exploration().change(exploration().settings().moved(axes(), from, to));
		goTo(to);
	}

	void flip(int axis) {
		exploration().change(exploration().settings().withFlipped(axes().get(axis).id()));
	}

	/** Changes between linear and logarithmic, where the values allow it. */
	void rescale(int axis) {
		if (axes().get(axis).canBeLogarithmic()) {
			exploration().change(exploration().settings().withRescaled(axes().get(axis).id()));
		}
	}

	Brushes brushes() {
		return brushes;
	}

	/** Brushes, and selects what is brushed. */
	void brush(Brushes next) {
		brushes = next;
		exploration().select(brushes.isEmpty() ? List.of() : brushed());
		select(List.of()); // the others recede: what is brushed keeps the colours of its metric
		requestPicture();
		redraw();
	}

	/** The runs that no brush leaves out. */
	List<Run> brushed() {
		List<Run> runs = exploration().data().runs();
		BitSet accepted = brushes.accepted(axes(), runs.size());
		return accepted.stream().mapToObj(runs::get).toList();
	}

	void selectPointed() {
		pointed().ifPresent(run -> exploration().select(List.of(picture().orElseThrow().data().runs().get(run))));
	}

	void withPicture(Consumer<ParallelPicture> action) {
		picture().ifPresent(action);
	}

	@Override
	void paint(GC gc, ParallelPicture shown) {
		new ParallelPainter(gc, shown, brushes).paint(isFocusControl() ? current() : -1);
		mouse.paint(gc, shown);
	}

	@Override
	void paintRun(GC gc, ParallelPicture shown, int run) {
		int[] points = new int[2 * shown.axes().size()];
		for (int axis = 0; axis < shown.axes().size(); axis++) {
			points[2 * axis] = shown.positionOf(axis);
			points[2 * axis + 1] = shown.heightOf(axis, run);
		}
		gc.drawPolyline(points);
	}

	@Override
	String text(ParallelPicture shown, int run) {
		Run meant = shown.data().runs().get(run);
		StringBuilder text = new StringBuilder(NLS.bind(Messages.value_run, meant.label(), meant.status().label()));
		shown.axes().forEach(axis -> text.append('\n').append(NLS.bind(Messages.value_row, axis.label(), axis.text(run))));
		return text.toString();
	}

	@Override
	String hint(int x, int y) {
		return picture().filter(shown -> y < shown.plot().y && !shown.axes().isEmpty())
				.map(shown -> NLS.bind(Messages.parallel_hint, shown.axes().get(shown.nearestAxis(x)).label())).orElse(""); //$NON-NLS-1$
	}

	@Override
	String description() {
		if (axes().isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		Axis axis = axes().get(current());
		String range = brushes.on(axis).map(brush -> NLS.bind(Messages.parallel_brushed,
				NumberText.significant(brush.low(), 4), NumberText.significant(brush.high(), 4))).orElse(""); //$NON-NLS-1$
		return NLS.bind(Messages.parallel_description, new Object[] { axis.label(), current() + 1, axes().size(),
				axis.scale().logarithmic() ? Messages.axis_logarithmic : Messages.axis_linear, range });
	}
}
