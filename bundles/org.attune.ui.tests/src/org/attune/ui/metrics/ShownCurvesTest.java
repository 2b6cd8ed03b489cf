// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.statistics.SeedGroup;
import org.attune.ui.runs.MetricColumn;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which curves the Metrics view shows, and what it says of them. */
@ExtendWith(NoErrorLogged.class)
final class ShownCurvesTest {
	private MetricsScene scene;

	@BeforeEach
	void openTheView() throws CoreException {
		scene = new MetricsScene();
	}

	@AfterEach
	void closeTheView() throws CoreException {
		scene.close();
	}

	@Test
	void aPinnedRunStaysWhileNewerOnesComeAndWhenTheViewIsOpenedAgain() throws CoreException {
		Run first = scene.disk.add(RecordedRun.ordinary());
		awaitDrawn(first);
		scene.key((char) 0, SWT.ARROW_DOWN);
		scene.key('p', 'p');
		scene.disk.add(RecordedRun.ordinary());
		Run newest = scene.disk.add(RecordedRun.ordinary());
		awaitDrawn(first, newest);

		scene.openAgain();
		awaitDrawn(first, newest);
		scene.key((char) 0, SWT.ARROW_DOWN);
		scene.key('p', 'p');
		awaitDrawn(newest);
	}

	@Test
	void aRunHasItsColourWhateverElseIsShownAndInTheNextView() throws CoreException {
		Run first = scene.disk.add(RecordedRun.ordinary());
		awaitDrawn(first);
		int colour = colour(first);
		Run second = scene.disk.add(RecordedRun.ordinary());
		scene.shown.show(first.id(), true);
		awaitDrawn(first, second);
		assertEquals(colour, colour(first));
		assertTrue(colour(second) != colour);

		scene.openAgain();
		awaitDrawn(first, second);
		assertEquals(colour, colour(first));
	}

	private int colour(Run run) {
		return scene.picture().request().style().run(run.number());
	}

	@Test
	void chartAndTableGiveTheSameNumbersForSeedsWhateverElseIsShown() throws CoreException {
		Run one = scene.disk.add(RecordedRun.ordinary().group("g"));
		Run two = scene.disk.add(new RecordedRun(one.status()).group("g").losses(2.0, 1.0).accuracies(0.55, 0.65, 0.75));
		Run three = scene.disk.add(new RecordedRun(one.status()).group("g").losses(2.0, 1.0).accuracies(0.45, 0.75, 0.9));
		scene.await("all seeds are drawn", picture -> picture.curves().stream()
				.anyMatch(curve -> curve.metric() == Metric.VALIDATION_ACCURACY && curve.band().filter(band -> band.n()[2] == 3).isPresent()));
		String table = new MetricColumn(Metric.VALIDATION_ACCURACY, MetricColumn.Kind.LAST)
				.text(new SeedGroup("g", List.of(one, two, three)));
		assertEquals(numbers(table), numbers(readout()), table + " in the table, " + readout() + " in the chart");

		Run other = scene.disk.add(RecordedRun.ordinary().accuracies(0.1));
		scene.shown.show(one.id(), true);
		awaitDrawn(one, other);
		assertEquals(numbers(table), numbers(readout()), "beside another run");
	}

	/** What the accuracy chart says of the seeds at the end of the third epoch. */
	private String readout() {
		PanelPicture accuracy = scene.panel(Panel.ACCURACY);
		scene.point(accuracy.positionOf(30), accuracy.plot().y + 5);
		return scene.canvas.readout().orElseThrow().asText().lines().filter(line -> line.contains("n = 3"))
				.filter(line -> line.contains(Metric.VALIDATION_ACCURACY.label())).findFirst().orElseThrow();
	}

	/** Mean, half of the interval, and how many. */
	private static String numbers(String text) {
		Matcher matcher = Pattern.compile("([\\d.]+) %\\s*\u00b1\\s*([\\d.]+) %.*n = (\\d+)").matcher(text);
		assertTrue(matcher.find(), text);
		return matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3);
	}

	/** Waits until the curves are those of the runs, each with all seeds of its group. */
	private void awaitDrawn(Run... runs) {
		Set<Integer> numbers = new TreeSet<>();
		List.of(runs).forEach(run -> numbers.add(run.number()));
		scene.await("only " + numbers + " are drawn", picture -> picture.curves().stream().map(curve -> curve.owner().number())
				.collect(Collectors.toCollection(TreeSet::new)).equals(numbers));
	}
}
