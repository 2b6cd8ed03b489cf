// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.attune.core.run.Run;
import org.attune.core.statistics.Summary;
import org.attune.ui.chart.NumberText;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The metric against one hyperparameter. A click selects a run, and so do the arrow keys. */
final class ScatterCanvas extends PlotCanvas<ScatterPicture> {
	private static final int RING = 6;
	private int current = -1;

	ScatterCanvas(Composite parent, Exploration exploration) {
		super(parent, exploration, Messages.scatter_name, "explore.scatter"); //$NON-NLS-1$
		addListener(SWT.MouseDown, event -> click());
		addListener(SWT.KeyDown, this::press);
	}

	@Override
	Supplier<ScatterPicture> preparation(Frame frame) {
		return new ScatterPreparation(frame, exploration().data(), exploration().settings());
	}

	private void click() {
		OptionalInt run = pointed();
		exploration().select(run.isPresent() ? List.of(picture().orElseThrow().data().runs().get(run.getAsInt())) : List.of());
		current = run.orElse(current);
	}

	/** Left and Right go from run to run in the order of the hyperparameter. */
	private void press(Event event) {
		int step = event.keyCode == SWT.ARROW_RIGHT ? 1 : event.keyCode == SWT.ARROW_LEFT ? -1 : 0;
		if (step != 0 && picture().isPresent()) {
			ScatterPicture shown = picture().orElseThrow();
			int[] order = IntStream.range(0, shown.data().runs().size()).boxed()
					.sorted((one, other) -> Integer.compare(shown.positionOf((int) one), shown.positionOf((int) other)))
					.mapToInt(Integer::intValue).toArray();
			int place = IntStream.range(0, order.length).filter(i -> order[i] == current).findFirst().orElse(step > 0 ? -1 : 1);
			current = order[Math.clamp(place + step, 0, order.length - 1)];
			exploration().select(List.of(shown.data().runs().get(current)));
		}
	}

	@Override
	void paint(GC gc, ScatterPicture shown) {
		new ScatterPainter(gc, shown).paint();
		if (isFocusControl()) {
			gc.drawFocus(0, 0, shown.frame().width(), shown.frame().height());
		}
	}

	@Override
	void paintRun(GC gc, ScatterPicture shown, int run) {
		int y = shown.heightOf(shown.y().column().value(run));
		gc.drawOval(shown.positionOf(run) - RING, y - RING, 2 * RING, 2 * RING);
	}

	@Override
	String hint(int x, int y) {
		return ""; //$NON-NLS-1$
	}

	@Override
	String text(ScatterPicture shown, int run) {
		Run meant = shown.data().runs().get(run);
		StringBuilder text = new StringBuilder(NLS.bind(Messages.value_run, meant.label(), meant.status().label()));
		for (Axis axis : List.of(shown.x(), shown.y(), shown.shade().axis()).stream().distinct().toList()) {
			text.append('\n').append(NLS.bind(Messages.value_row, axis.label(), axis.text(run)));
		}
		shown.intervals().stream().filter(interval -> interval.group().runs().contains(meant)).findFirst()
				.ifPresent(interval -> text.append('\n').append(text(interval.summary())));
		return text.toString();
	}

	private static String text(Summary summary) {
		return NLS.bind(Messages.scatter_group, new Object[] { NumberText.significant(summary.mean(), 4),
				NumberText.significant(summary.halfWidth(), 2), summary.n() });
	}

	@Override
	String description() {
		return picture().map(shown -> NLS.bind(Messages.scatter_description,
				new Object[] { shown.y().label(), shown.x().label(), shown.data().runs().size() })).orElse("") //$NON-NLS-1$
				+ picture().filter(shown -> current >= 0 && current < shown.data().runs().size())
						.map(shown -> '\n' + text(shown, current)).orElse(""); //$NON-NLS-1$
	}
}
