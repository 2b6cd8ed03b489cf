// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.ui.tests.Waiting;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The charts in a window of their own, of a size that a test or benchmark decides on. */
public final class ChartWindow implements AutoCloseable {
	private final Shell shell = new Shell(Display.getCurrent(), SWT.NO_TRIM);
	private final MetricsCanvas canvas;
	private final ChartJob job;
	private long showing;

	public ChartWindow(int width, int height, Supplier<List<Run>> runs) {
		shell.setLayout(new FillLayout());
		job = new ChartJob(shell.getDisplay(), () -> SeedGroup.of(runs.get()), this::show);
		canvas = new MetricsCanvas(shell, ChartState.DEFAULT, job::prepare);
		shell.open();
		shell.setSize(shell.computeTrim(0, 0, width, height).width, shell.computeTrim(0, 0, width, height).height);
		Waiting.until("there is a picture of that size", () -> canvas.picture()
				.filter(picture -> picture.request().width() == width && picture.request().height() == height).isPresent());
	}

	/** Takes the picture and paints it at once, so that its whole cost is known. */
	private void show(ReadyPicture picture) {
		if (canvas.isDisposed()) {
			picture.dispose();
			return;
		}
		long begin = System.nanoTime();
		canvas.show(picture);
		paint(canvas);
		showing = System.nanoTime() - begin;
	}

	/** Paints all of a control now: what an update of it does may be put off by the window system. */
	public static void paint(Control control) {
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(image);
		control.print(gc);
		gc.dispose();
		image.dispose();
	}

	/** Asks for another picture and waits for it; nanoseconds that the UI thread spent on it. */
	public long refresh() {
		Optional<ChartPicture> before = canvas.picture();
		job.prepare(before.orElseThrow().request());
		Waiting.until("there is another picture", () -> canvas.picture().get() != before.get());
		return showing;
	}

	/** Number of points that the curves on show have. */
	public long points() {
		return canvas.picture().orElseThrow().curves().stream().mapToLong(curve -> curve.measured().size()).sum();
	}

	MetricsCanvas canvas() {
		return canvas;
	}

	@Override
	public void close() {
		job.cancel();
		shell.dispose();
	}
}
