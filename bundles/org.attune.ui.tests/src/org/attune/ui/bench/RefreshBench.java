// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Series;
import org.attune.ui.metrics.ChartWindow;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.Waiting;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;

/** How long the UI thread needs for a refresh of twenty noisy curves of 100,000 points at 1600 x 900, ours and SWTChart's. */
public final class RefreshBench {
	private static final int RUNS = 20;
	/** Fewer for a quick look at whether it works at all. */
	private static final int POINTS = Integer.getInteger("attune.bench.points", 100_000);
	private static final int MORE = 200;
	private static final int REFRESHES = 60;
	private static final int CHART_REFRESHES = 5;
	private static final int WIDTH = 1600;
	private static final int HEIGHT = 900;

	/** Prints the figures; in the UI thread. */
	public void run() throws IOException {
		try (LiveRuns live = new LiveRuns()) {
			List<NoisyRun> runs = new ArrayList<>();
			for (int i = 0; i < RUNS; i++) {
				Run run = live.start();
				runs.add(new NoisyRun(run, live.worker(run), i));
				runs.getLast().tell(POINTS);
			}
			await(runs);
			ours(live, runs);
			swtChart(runs);
		}
	}

	private static void ours(LiveRuns live, List<NoisyRun> runs) {
		try (ChartWindow window = new ChartWindow(WIDTH, HEIGHT, live.book()::all)) {
			long[] warmUp = LongStream.range(0, 10).map(i -> grow(window, runs)).toArray();
			long[] nanos = LongStream.range(0, REFRESHES).map(i -> grow(window, runs)).toArray();
			System.out.printf("refreshes: %d after %d, %d points%n", nanos.length, warmUp.length, window.points());
			Figures.print("ui.refresh_20x100k_median_ms", Figures.median(nanos), "ms");
			Figures.print("ui.refresh_20x100k_max_ms", Figures.maximum(nanos), "ms");
		}
	}

	private static long grow(ChartWindow window, List<NoisyRun> runs) {
		runs.forEach(run -> run.tell(MORE));
		await(runs);
		return window.refresh();
	}

	private static void await(List<NoisyRun> runs) {
		for (NoisyRun run : runs) {
			Waiting.until("all points of " + run.run().label() + " have arrived",
					() -> run.run().series(Metric.LOSS).size() == run.told());
		}
	}

	/** With its compression on, which is the default and draws a picture of all curves. */
	private static void swtChart(List<NoisyRun> runs) {
		Shell shell = new Shell(Display.getCurrent(), SWT.NO_TRIM);
		shell.setLayout(new FillLayout());
		Chart chart = new Chart(shell, 0);
		runs.forEach(run -> add(chart, run.run().series(Metric.LOSS), run.run().label()));
		shell.open();
		shell.setSize(shell.computeTrim(0, 0, WIDTH, HEIGHT).width, shell.computeTrim(0, 0, WIDTH, HEIGHT).height);
		chart.getAxisSet().adjustRange();
		Waiting.untilIdle();
		long[] nanos = LongStream.range(0, CHART_REFRESHES).map(i -> repaint(chart)).toArray();
		Figures.print("ui.swtchart_20x100k_median_ms", Figures.median(nanos), "ms");
		shell.dispose();
	}

	private static void add(Chart chart, Series series, String id) {
		double[] xs = new double[POINTS];
		double[] ys = new double[POINTS];
		for (int i = 0; i < POINTS; i++) {
			xs[i] = series.x(i);
			ys[i] = series.y(i);
		}
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
		line.setXSeries(xs);
		line.setYSeries(ys);
		line.setSymbolType(PlotSymbolType.NONE);
	}

	private static long repaint(Chart chart) {
		long begin = System.nanoTime();
		ChartWindow.paint(chart);
		return System.nanoTime() - begin;
	}
}
