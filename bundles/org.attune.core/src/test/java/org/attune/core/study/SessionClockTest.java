// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attune.model.preset.StudyTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionClockTest {
	private static final Duration LIMIT = Duration.ofMinutes(120);
	/** As in 2019: training counts, no pauses. */
	private static final ClockRules STRICT = new ClockRules(Optional.of(LIMIT), true, false, 1);
	private static final ClockRules LENIENT = new ClockRules(Optional.of(LIMIT), false, true, 1);

	@TempDir
	private Path folder;
	private final FakeTime time = new FakeTime();
	private final HeardClock listener = new HeardClock();

	@Test
	void theRulesAreThoseOfTheStudy() {
		assertEquals(STRICT, ClockRules.of(StudyTemplates.study(StudyTemplates.BLACK_MAGIC_2019).getSession(), 1));
		assertEquals(new ClockRules(Optional.of(LIMIT), true, true, 100),
				ClockRules.of(StudyTemplates.study(StudyTemplates.BLACK_MAGIC_AGAIN).getSession(), 100));
		assertThrows(IllegalArgumentException.class, () -> new ClockRules(Optional.empty(), true, true, 0));
	}

	@Test
	void itWarnsAt15And5And1MinutesAndTellsTheEndOnce() throws IOException {
		final SessionClock clock = clock(STRICT);
		final List<String> heard = new ArrayList<>();
		for (int second = 0; second <= 121 * 60; second++) {
			clock.look();
			final int now = second;
			listener.heard().forEach(event -> heard.add(now / 60 + " " + event));
			time.pass(Duration.ofSeconds(1));
		}
		assertEquals(List.of("105 left PT15M", "115 left PT5M", "119 left PT1M", "120 up"), heard);
		assertEquals(Optional.of(Duration.ZERO), clock.left());
	}

	@Test
	void anOverleaptWarningIsMadeUpForByTheTightestOne() throws IOException {
		final SessionClock clock = clock(STRICT);
		time.pass(Duration.ofMinutes(117));
		clock.look();
		clock.look();
		assertEquals(List.of("left PT3M"), listener.heard());
		time.pass(Duration.ofMinutes(10));
		clock.look();
		assertEquals(List.of("up"), listener.heard());
	}

	@Test
	void aShortLimitIsNotAnnouncedAtItsBeginning() throws IOException {
		final SessionClock clock = clock(new ClockRules(Optional.of(Duration.ofMinutes(5)), true, false, 1));
		clock.look();
		assertEquals(List.of(), listener.heard());
		time.pass(Duration.ofMinutes(4));
		clock.look();
		assertEquals(List.of("left PT1M"), listener.heard());
	}

	@Test
	void withoutALimitNothingIsToldButTimeIsCounted() throws IOException {
		final SessionClock clock = clock(new ClockRules(Optional.empty(), true, false, 1));
		time.pass(Duration.ofHours(9));
		clock.look();
		assertEquals(Optional.empty(), clock.left());
		assertEquals(Duration.ofHours(9), clock.used());
		assertEquals(List.of(), listener.heard());
	}

	@Test
	void timeAwayCountsWhereThereAreNoPauses() throws IOException {
		final SessionClock killed = clock(STRICT);
		time.pass(Duration.ofMinutes(30));
		killed.look(); // and no more: the process is killed
		time.pass(Duration.ofMinutes(20));
		time.restart();
		assertEquals(Optional.of(Duration.ofMinutes(70)), clock(STRICT).left());
		assertEquals(List.of("away PT20M counted"), listener.heard());
	}

	@Test
	void timeAwayDoesNotCountWhereThereArePauses() throws IOException {
		final SessionClock killed = clock(LENIENT);
		time.pass(Duration.ofMinutes(30));
		killed.look();
		time.pass(Duration.ofMinutes(20));
		time.restart();
		assertEquals(Optional.of(Duration.ofMinutes(90)), clock(LENIENT).left());
		assertEquals(List.of("away PT20M"), listener.heard());
	}

	@Test
	void aMachineThatSleepsIsNoticedAndTreatedAsTheStudySays() throws IOException {
		final SessionClock strict = clock(STRICT);
		time.shift(Duration.ofMinutes(10));
		strict.look();
		assertEquals(Optional.of(Duration.ofMinutes(110)), strict.left());
		assertEquals(List.of("away PT10M counted"), listener.heard());
		final SessionClock lenient = new SessionClock(LENIENT, folder.resolve("b"), time, time::ticks, listener);
		time.pass(Duration.ofMinutes(1));
		time.shift(Duration.ofMinutes(10));
		lenient.look();
		assertEquals(Optional.of(Duration.ofMinutes(119)), lenient.left());
		assertEquals(List.of("away PT10M"), listener.heard());
	}

	@Test
	void aClockThatIsSetBackGivesNoTime() throws IOException {
		final SessionClock clock = clock(STRICT);
		time.pass(Duration.ofMinutes(50));
		clock.look();
		time.shift(Duration.ofHours(-3));
		time.pass(Duration.ofMinutes(1));
		clock.look();
		assertEquals(Optional.of(Duration.ofMinutes(69)), clock.left());
		time.shift(Duration.ofHours(-3));
		assertEquals(Optional.of(Duration.ofMinutes(69)), clock(STRICT).left());
		assertEquals(List.of(), listener.heard());
	}

	@Test
	void aPauseStopsTheClockAlsoOverARestart() throws IOException {
		final SessionClock clock = clock(LENIENT);
		time.pass(Duration.ofMinutes(10));
		clock.pause();
		time.pass(Duration.ofMinutes(10));
		clock.look();
		time.pass(Duration.ofMinutes(10));
		final SessionClock again = clock(LENIENT);
		assertTrue(again.isPaused());
		time.pass(Duration.ofMinutes(10));
		assertEquals(Optional.of(Duration.ofMinutes(110)), again.left());
		again.proceed();
		time.pass(Duration.ofMinutes(10));
		assertEquals(Optional.of(Duration.ofMinutes(100)), again.left());
		assertFalse(again.isPaused());
	}

	@Test
	void nobodyPausesWhereTheStudyDoesNotAllowIt() throws IOException {
		final SessionClock clock = clock(STRICT);
		assertThrows(IllegalStateException.class, clock::pause);
		assertFalse(clock.isPaused());
	}

	@Test
	void trainingCountsWhereTheStudySaysSo() throws IOException {
		final ClockRules free = new ClockRules(Optional.of(LIMIT), false, false, 1);
		for (ClockRules rules : List.of(STRICT, free)) {
			final SessionClock clock = new SessionClock(rules, folder.resolve("clock " + rules.trainingCounts()), time, time::ticks,
					listener);
			clock.training(true);
			time.pass(Duration.ofMinutes(10));
			clock.training(false);
			time.pass(Duration.ofMinutes(5));
			assertEquals(Duration.ofMinutes(rules.trainingCounts() ? 15 : 5), clock.used());
		}
	}

	@Test
	void sleepDuringATrainingThatDoesNotCountIsStillTimeAway() throws IOException {
		final SessionClock clock = clock(new ClockRules(Optional.of(LIMIT), false, false, 1));
		clock.training(true);
		time.pass(Duration.ofMinutes(10));
		time.shift(Duration.ofMinutes(7));
		clock.look();
		assertEquals(Duration.ofMinutes(7), clock.used());
	}

	@Test
	void aWarningIsNotToldAgainAfterARestart() throws IOException {
		final SessionClock clock = clock(STRICT);
		time.pass(Duration.ofMinutes(106));
		clock.look();
		assertEquals(List.of("left PT14M"), listener.heard());
		final SessionClock again = clock(STRICT);
		again.look();
		assertEquals(List.of(), listener.heard());
		time.pass(Duration.ofMinutes(20));
		again.look();
		clock(STRICT).look();
		assertEquals(List.of("up"), listener.heard());
	}

	@Test
	void nothingCountsAfterTheEnd() throws IOException {
		final SessionClock clock = clock(STRICT);
		time.pass(Duration.ofMinutes(40));
		clock.end();
		time.pass(Duration.ofMinutes(100));
		clock.look();
		assertEquals(Optional.of(Duration.ofMinutes(80)), clock(STRICT).left());
		assertEquals(List.of(), listener.heard());
	}

	@Test
	void aDryRunGoesFaster() throws IOException {
		final ClockRules fast = new ClockRules(Optional.of(LIMIT), true, false, 100);
		final SessionClock clock = clock(fast);
		time.pass(Duration.ofSeconds(30));
		assertEquals(Optional.of(Duration.ofMinutes(70)), clock.left());
		clock.look();
		time.pass(Duration.ofSeconds(6));
		assertEquals(Optional.of(Duration.ofMinutes(60)), clock(fast).left());
	}

	@Test
	void whereItStandsIsWrittenEveryTwoSeconds() throws IOException {
		final SessionClock clock = clock(LENIENT);
		long lines = lines();
		for (int second = 1; second <= 60; second++) {
			time.pass(Duration.ofSeconds(1));
			clock.look();
			if (second % 2 == 0) {
				assertTrue(lines() > lines, "after " + second + " s");
				lines = lines();
			}
		}
	}

	@Test
	void aLineThatWasCutOffIsPassedOver() throws IOException {
		final SessionClock clock = clock(LENIENT);
		time.pass(Duration.ofMinutes(30));
		clock.look();
		final byte[] whole = Files.readAllBytes(file());
		final String last = new String(whole, StandardCharsets.UTF_8).lines().toList().getLast();
		for (int missing = 1; missing <= last.length() + 1; missing++) {
			Files.write(file(), Arrays.copyOf(whole, whole.length - missing));
			final Duration left = clock(LENIENT).left().orElseThrow();
			assertTrue(left.equals(Duration.ofMinutes(90)) || left.equals(LIMIT), "without " + missing + " bytes: " + left);
			assertEquals(left, clock(LENIENT).left().orElseThrow());
		}
	}

	@Test
	void aFileOfAnotherKindIsToldAndLeftAsItIs() throws IOException {
		Files.writeString(file(), "hello\n");
		final String message = assertThrows(IOException.class, () -> clock(STRICT)).getMessage();
		assertTrue(message.startsWith(file() + ": the clock of the session cannot be read"), message);
		assertEquals("hello\n", Files.readString(file()));
	}

	@Test
	void anEmptyFileIsABeginning() throws IOException {
		Files.createFile(file());
		assertEquals(Optional.of(LIMIT), clock(STRICT).left());
	}

	@Test
	void theClockGoesOnWhereItCannotBeWrittenDown() throws IOException {
		final SessionClock clock = clock(STRICT);
		clock.close();
		time.pass(Duration.ofMinutes(20));
		clock.look();
		assertEquals(List.of("not kept"), listener.heard());
		assertEquals(Optional.of(Duration.ofMinutes(100)), clock.left());
	}

	@Test
	void theTickerLooks() throws Exception {
		final ClockRules fast = new ClockRules(Optional.of(Duration.ofMinutes(1)), true, false, 600);
		try (SessionClock clock = new SessionClock(fast, file(), Clock.systemUTC(), System::nanoTime, listener);
				ClockTicker ticker = new ClockTicker(clock)) {
			final long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
			List<String> heard = listener.heard();
			while (heard.isEmpty() && System.nanoTime() < end) {
				Thread.onSpinWait();
				heard = listener.heard();
			}
			assertEquals(List.of("up"), heard);
		}
	}

	private long lines() throws IOException {
		return Files.readString(file()).lines().count();
	}

	private Path file() {
		return folder.resolve("clock.jsonl");
	}

	private SessionClock clock(ClockRules rules) throws IOException {
		return new SessionClock(rules, file(), time, time::ticks, listener);
	}
}
