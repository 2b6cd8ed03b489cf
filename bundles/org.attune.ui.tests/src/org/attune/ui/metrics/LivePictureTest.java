// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.attune.core.run.Metric;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.RunBook;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.ui.tests.LiveRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same run is the same picture: while it trains, after its end, and in a later session. */
@ExtendWith(NoErrorLogged.class)
final class LivePictureTest {
	private static final int ITERATIONS = 5000;
	private final LiveRuns live = new LiveRuns();

	@AfterEach
	void close() throws Exception {
		live.close();
	}

	@Test
	void aRunIsTheSamePictureLiveAndAfterItsEndAndWhenItIsReadAgain() throws Exception {
		Run run = train(live.start(Map.of("epochs", "5"), Provenance.NONE, 1));
		List<ImageData> whileItTrains = picture(() -> List.of(run), run.number());
		live.worker(run).end();
		Waiting.until("it has ended", () -> run.status().ended());
		List<ImageData> after = picture(() -> List.of(run), run.number());
		assertSame(whileItTrains, after);

		try (RunBook later = live.later()) {
			Run read = later.find(run.id()).orElseThrow();
			assertEquals(run.number(), read.number());
			assertSame(whileItTrains, picture(() -> List.of(read), read.number()));
		}
	}

	@Test
	void whatArrivesPieceByPieceIsThePictureOfAllAtOnce() {
		Run slow = live.start(Map.of("epochs", "5"), Provenance.NONE, 1);
		try (ChartWindow window = window(() -> List.of(slow))) {
			for (int part = 0; part < 10; part++) {
				say(slow, part * ITERATIONS / 10, (part + 1) * ITERATIONS / 10);
				window.refresh();
			}
			finish(slow);
			window.refresh();
			assertSame(picture(() -> List.of(slow), slow.number()), pixels(window));
		}
	}

	@Test
	void zoomingBringsOutEachPointThatWasOneColumnBefore() {
		Run run = train(live.start(Map.of("epochs", "5"), Provenance.NONE, 1));
		try (ChartWindow window = window(() -> List.of(run))) {
			MetricsCanvas canvas = window.canvas();
			canvas.change(canvas.state().with(canvas.state().settings().withSmoothing(0)));
			Waiting.until("nothing is smoothed", () -> loss(canvas).curves().stream().noneMatch(Curve::smoothed));
			canvas.change(canvas.state().with(new Viewport(Map.of(Panel.LOSS, new Range(2000, 2020)), Map.of())));
			Waiting.until("a part is shown", () -> loss(canvas).x().maximum() < 2100);
			PanelPicture picture = loss(canvas);
			for (int iteration = 2001; iteration < 2020; iteration++) {
				assertTrue(inked(picture, iteration, loss(iteration)), "the point of iteration " + iteration + " is drawn");
			}
		}
	}

	private static PanelPicture loss(MetricsCanvas canvas) {
		return canvas.picture().orElseThrow().panel(Panel.LOSS).orElseThrow();
	}

	/** Whether the line passes where the value is. */
	private static boolean inked(PanelPicture picture, int iteration, double value) {
		int x = picture.positionOf(iteration) - picture.plot().x;
		int y = picture.heightOf(value) - picture.plot().y;
		int background = picture.pixels().getPixel(0, 1);
		for (int near = -1; near <= 1; near++) {
			if (picture.pixels().getPixel(x, Math.clamp(y + near, 0, picture.pixels().height - 1)) != background) {
				return true;
			}
		}
		return false;
	}

	/** What is drawn of the runs, as soon as it is drawn. */
	private static List<ImageData> picture(Supplier<List<Run>> runs, int number) {
		try (ChartWindow window = window(runs)) {
			Waiting.until("the run is drawn", () -> window.canvas().picture().orElseThrow().curves().stream()
					.anyMatch(curve -> curve.owner().number() == number));
			return pixels(window);
		}
	}

	private static ChartWindow window(Supplier<List<Run>> runs) {
		return new ChartWindow(900, 700, runs);
	}

	private static List<ImageData> pixels(ChartWindow window) {
		return window.canvas().picture().orElseThrow().panels().stream().map(PanelPicture::pixels).toList();
	}

	private static void assertSame(List<ImageData> expected, List<ImageData> actual) {
		assertEquals(expected.size(), actual.size());
		for (int i = 0; i < expected.size(); i++) {
			assertEquals(expected.get(i).width + " x " + expected.get(i).height, actual.get(i).width + " x " + actual.get(i).height);
			assertArrayEquals(expected.get(i).data, actual.get(i).data);
			assertTrue(new String(actual.get(i).data, StandardCharsets.ISO_8859_1).chars().distinct().count() > 3, "something is drawn");
		}
	}

	private Run train(Run run) {
		say(run, 0, ITERATIONS);
		finish(run);
		return run;
	}

	private void say(Run run, int from, int to) {
		for (int i = from + 1; i <= to; i++) {
			live.worker(run).say(new Iteration(i, 1 + (i - 1) * 5 / ITERATIONS, loss(i), 100, i * 10L));
		}
		Waiting.until("the points have arrived", () -> run.series(Metric.LOSS).size() == to);
	}

	private void finish(Run run) {
		for (int epoch = 1; epoch <= 5; epoch++) {
			live.worker(run).say(new Epoch(epoch, 5, epoch * ITERATIONS / 5, 2.0 / epoch, 0.15 * epoch, 2.5 / epoch, 0.13 * epoch, 100,
					epoch * 10_000L));
		}
		Waiting.until("the epochs have arrived", () -> run.series(Metric.VALIDATION_LOSS).size() == 5);
	}

	/** The same at each call; once it is no number. */
	private static double loss(int iteration) {
		return iteration == 3000 ? Double.NaN : 0.2 + new Random(iteration).nextDouble() + 1000.0 / (iteration + 500);
	}
}
