// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.run.Metric;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.core.statistics.Summary;
import org.attune.trace.wire.Iteration;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.graphics.ImageLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Curves of several runs: means over seeds, the same line alone and among others, and what is exported of them. */
@ExtendWith(NoErrorLogged.class)
final class SeedCurvesTest {
	private final LiveRuns live = new LiveRuns();

	@AfterEach
	void close() throws Exception {
		live.close();
	}

	@Test
	void theMeanOfSeedsAndItsIntervalAreThoseOfTheTable() {
		List<Run> runs = List.of(seed(1, 3, 1, 2), seed(2, 5, 4, 2), seed(3, 4, 1, Double.NaN));
		Curve mean = mean(new GroupCurves(), runs, state(0));

		assertEquals(3, mean.measured().size());
		assertPoint(Summary.of(3, 5, 4), mean, 0);
		assertPoint(Summary.of(1, 4, 1), mean, 1);
		assertPoint(Summary.of(2, 2, Double.NaN), mean, 2);
		assertEquals(Oddity.NAN, mean.oddity(2));
		assertEquals(Oddity.NONE, mean.oddity(1));
	}

	@Test
	void aSeedThatGoesOnChangesTheMeanAsIfItWereComputedAnew() {
		List<Run> runs = List.of(seed(1, 3, 1, 2, 5), seed(2, 5, 4));
		GroupCurves curves = new GroupCurves();
		mean(curves, runs, state(0.5));
		live.worker(runs.get(1)).say(new Iteration(3, 1, 9, 1, 30), new Iteration(4, 1, 7, 1, 40));
		Waiting.until("the points have arrived", () -> runs.get(1).series(Metric.LOSS).size() == 4);

		Curve grown = mean(curves, runs, state(0.5));
		Curve anew = mean(new GroupCurves(), runs, state(0.5));
		for (int i = 0; i < 4; i++) {
			assertEquals(anew.measured().y(i), grown.measured().y(i), 0.0);
			assertEquals(anew.shown().y(i), grown.shown().y(i), 0.0);
			assertEquals(anew.band().get().shown()[i], grown.band().get().shown()[i], 0.0);
		}
		assertEquals(2, grown.band().get().n()[3]);
	}

	@Test
	void theSmoothedMeanIsTheMeanOfSmoothedSeeds() {
		List<Run> runs = List.of(seed(1, 3, 1, 2), seed(2, 5, 4, 2));
		Curve mean = mean(new GroupCurves(), runs, state(0.5));
		CurveCache cache = new CurveCache();
		double[] last = runs.stream().mapToDouble(run -> cache.curve(Owner.of(new SeedGroup("g", runs)), run, Metric.LOSS,
				state(0.5).settings()).shown().y(2)).toArray();

		assertEquals(Summary.of(last).mean(), mean.shown().y(2), 1e-12);
		assertEquals(Summary.of(last).halfWidth(), mean.band().get().shown()[2], 1e-12);
	}

	@Test
	void singleSeedsAreDrawnOnRequest() {
		List<Run> runs = List.of(seed(1, 3, 1), seed(2, 5, 4));
		List<SeedGroup> groups = SeedGroup.of(runs);
		ChartState with = state(0).with(state(0).settings().withSeeds(true));

		assertEquals(1, new GroupCurves().of(Panel.LOSS, groups, state(0)).size());
		List<Curve> all = new GroupCurves().of(Panel.LOSS, groups, with);
		assertEquals(List.of(true, true, false), all.stream().map(curve -> curve.owner().seed()).toList());
		assertEquals(1, all.stream().map(curve -> curve.owner().number()).distinct().count(), "one colour");
		Legend legend = picture(groups, with).legend();
		assertTrue(legend.entries().stream().anyMatch(entry -> entry.text().contains("n = 2")), legend.toString());
	}

	@Test
	void aRunIsTheSameLineAloneAndAmongNineteenOthers() {
		List<Run> runs = new ArrayList<>();
		IntStream.range(0, 20).forEach(i -> runs.add(noisy(i)));
		ChartState state = new ChartState(state(0.6).settings(), RunMarks.NONE, new Viewport(
				Map.of(Panel.LOSS, new Range(100, 900)), Map.of(Panel.LOSS, new Range(0, 3))));

		for (Run run : List.of(runs.get(0), runs.get(7), runs.get(19))) {
			PanelPicture alone = picture(SeedGroup.of(List.of(run)), state).panel(Panel.LOSS).orElseThrow();
			PanelPicture among = picture(SeedGroup.of(runs), state).panel(Panel.LOSS).orElseThrow();
			PanelPicture same = new PanelPicture(alone.panel(), alone.plot(), among.x(), among.y(), List.of(), List.of(), List.of(),
					alone.pixels(), 0);
			String line = new SvgLine(alone, 1).path(curve(alone, run).shown());
			assertTrue(line.length() > 1000, line);
			assertEquals(line, new SvgLine(same, 1).path(curve(among, run).shown()));
		}
	}

	@Test
	void theSvgIsWholeAndWellFormed(@TempDir Path folder) throws Exception {
		List<SeedGroup> groups = SeedGroup.of(List.of(seed(1, 3, 1, Double.NaN), seed(2, 5, 4, 2), noisy(1)));
		String svg = SvgPicture.of(picture(groups, state(0.6)));
		var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

		assertEquals("svg", document.getDocumentElement().getTagName());
		assertTrue(svg.contains("fill-opacity=\"0.22\""), "the band");
		assertTrue(svg.contains(">Iteration<") && svg.contains(">Loss<"), "axes and titles");
		assertTrue(svg.contains("n = 2"), "the legend");
		assertFalse(svg.contains("NaN"), "numbers only");
	}

	@Test
	void theTableHasEveryPointAsItWasMeasured() throws Exception {
		Run run = noisy(1);
		StringWriter text = new StringWriter();
		new CsvPoints(SeedGroup.of(List.of(run)), state(0.9)).write(text, new NullProgressMonitor());
		String[] lines = text.toString().split("\r\n");

		assertEquals("run,label,group,seed,metric,iteration,epoch,seconds,value", lines[0]);
		assertEquals(1001, lines.length);
		assertEquals(run.id() + "," + run.label() + ",,100,LOSS,3,1.0,0.03," + run.series(Metric.LOSS).y(2), lines[3]);
	}

	@Test
	void filesAreWrittenInTheBackground(@TempDir Path folder) throws Exception {
		noisy(1);
		try (ChartWindow window = new ChartWindow(640, 480, live.book()::all)) {
			PictureExport export = new PictureExport(window.canvas(), () -> SeedGroup.of(live.book().all()), event -> { });
			for (String end : List.of("png", "svg", "csv")) {
				Path file = folder.resolve("charts." + end);
				export.write(file);
				Waiting.until(file + " is written", () -> Files.exists(file));
			}
			export.copy();
		}

		assertEquals(640, new ImageLoader().load(folder.resolve("charts.png").toString())[0].width);
		assertTrue(Files.readString(folder.resolve("charts.svg")).startsWith("<?xml"));
		assertEquals(1001, Files.readAllLines(folder.resolve("charts.csv")).size());
	}

	private static Curve curve(PanelPicture picture, Run run) {
		return picture.curves().stream().filter(curve -> curve.owner().id().equals(run.id())).findFirst().orElseThrow();
	}

	private static void assertPoint(Summary expected, Curve mean, int index) {
		assertEquals(expected.mean(), mean.measured().y(index), 1e-12);
		assertEquals(expected.halfWidth(), mean.band().get().measured()[index], 1e-12);
		assertEquals(expected.n(), mean.band().get().n()[index]);
		assertEquals(expected.left(), mean.band().get().left()[index]);
	}

	private static Curve mean(GroupCurves curves, List<Run> runs, ChartState state) {
		curves.begin();
		return curves.of(Panel.LOSS, SeedGroup.of(runs), state).getFirst();
	}

	private static ChartState state(double smoothing) {
		return ChartState.DEFAULT.with(ChartSettings.DEFAULT.withSmoothing(smoothing));
	}

	private static ChartPicture picture(List<SeedGroup> groups, ChartState state) {
		return new ChartPreparation().picture(new ChartRequest(800, 600, 1, 16, 8, new ChartStyle(0xFFFFFF, 0), state), groups);
	}

	private Run noisy(int seed) {
		double[] losses = new java.util.Random(seed).doubles(1000).map(value -> 3 * value).toArray();
		return tell(live.start(Map.of(), Provenance.NONE, 99 + seed), losses);
	}

	private Run seed(long seed, double... losses) {
		return tell(live.start(Map.of(), Provenance.NONE.in("group"), seed), losses);
	}

	private Run tell(Run run, double... losses) {
		for (int i = 1; i <= losses.length; i++) {
			live.worker(run).say(new Iteration(i, 1, losses[i - 1], 100, i * 10L));
		}
		Waiting.until("the points have arrived", () -> run.series(Metric.LOSS).size() == losses.length);
		return run;
	}
}
