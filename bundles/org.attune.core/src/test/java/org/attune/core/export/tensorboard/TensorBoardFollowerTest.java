// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.attune.core.export.tensorboard.ReadEvents.Scalar;
import org.attune.core.run.GrowingRun;
import org.attune.core.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardFollowerTest {
	@TempDir
	Path runs;

	private final List<String> log = new ArrayList<>();
	private Instant now = GrowingRun.START.plusSeconds(10);
	private TensorBoardFollower follower = follower();

	@Test
	void pointsAreInTheFileWhileTheRunTrains() throws IOException {
		final GrowingRun growing = growing("r1").losses(1, 0.5);
		follow(growing);
		assertEquals(List.of(new Scalar("loss", 1, 1), new Scalar("loss", 2, 0.5f)), losses("r1"));

		follow(growing.losses(0.25, Double.NaN, Double.POSITIVE_INFINITY));
		assertEquals(List.of(1f, 0.5f, 0.25f, Float.NaN, Float.POSITIVE_INFINITY),
				losses("r1").stream().map(Scalar::value).toList());
		assertEquals(List.of(new Scalar("validation_accuracy", 4, 0.1f)), ReadEvents.of(runs.resolve("r1"),
				"validation_accuracy"));
		assertEquals(1, WrittenEvents.files(runs.resolve("r1")).size());
	}

	@Test
	void theEndIsWrittenLastAndTheFileIsClosed() throws IOException {
		final GrowingRun growing = growing("r1").losses(1);
		follow(growing);
		assertFalse(WrittenEvents.areComplete(runs.resolve("r1")));
		follow(growing.losses(2).ended(RunStatus.FINISHED));
		assertTrue(WrittenEvents.areComplete(runs.resolve("r1")));
		final List<Scalar> all = ReadEvents.in(runs.resolve("r1"));
		assertEquals(HparamsContent.SESSION_START, all.getFirst().tag());
		assertEquals(HparamsContent.SESSION_END, all.getLast().tag());
	}

	@Test
	void aRestartedWorkbenchGoesOnInAFileOfItsOwn() throws IOException {
		final GrowingRun growing = growing("r1").losses(1, 0.5);
		follow(growing);
		follower.close();
		growing.losses(0.25).ended(RunStatus.LOST);

		follower = follower();
		now = now.plusSeconds(60);
		follow(growing.readAgain());
		assertEquals(List.of(1L, 2L, 3L), losses("r1").stream().map(Scalar::step).toList());
		assertEquals(2, WrittenEvents.files(runs.resolve("r1")).size());
		assertTrue(WrittenEvents.areComplete(runs.resolve("r1")));
		assertEquals(1, ReadEvents.of(runs.resolve("r1"), HparamsContent.SESSION_START).size());
	}

	@Test
	void nothingIsAppendedBehindARecordThatWasTornOff() throws IOException {
		final GrowingRun growing = growing("r1").losses(1, 0.5);
		follow(growing);
		follower.close();
		final Path file = WrittenEvents.files(runs.resolve("r1")).getFirst();
		final byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

		follower = follower();
		now = now.plusSeconds(60);
		follow(growing.readAgain().losses(0.25));
		assertEquals(bytes.length - 3, Files.size(file));
		final Path next = WrittenEvents.files(runs.resolve("r1")).getLast();
		Files.delete(file);
		assertEquals(next, WrittenEvents.files(runs.resolve("r1")).getFirst());
		assertEquals(List.of(3L), losses("r1").stream().map(Scalar::step).toList());
		assertEquals(1, ReadEvents.of(runs.resolve("r1"), "throughput").stream().filter(each ->
				each.step() == 2).count());
	}

	@Test
	void anEndedRunOfEarlierIsLeftAlone() throws IOException {
		follow(growing("r1").losses(1).ended(RunStatus.FINISHED));
		assertEquals(List.of(), WrittenEvents.files(runs.resolve("r1")));
		assertEquals(List.of(), WrittenEvents.files(runs));
	}

	@Test
	void aRunThatEndedBeforeItWasSeenIsWrittenAsWell() throws IOException {
		now = GrowingRun.START;
		follower = follower();
		follow(growing("r1").losses(1).ended(RunStatus.FAILED));
		assertEquals(1, losses("r1").size());
	}

	@Test
	void aCompleteRunGetsNothingMoreAfterARestart() throws IOException {
		final GrowingRun growing = growing("r1").losses(1).ended(RunStatus.FINISHED);
		try (RunEvents events = RunEvents.in(growing.run().folder(), () -> now)) {
			events.write(growing.run());
		}
		follow(growing.readAgain());
		assertEquals(1, WrittenEvents.files(runs.resolve("r1")).size());
	}

	@Test
	void theRootNamesTheValuesOfAllRunsAndFollowsNewOnes() throws IOException {
		follower.follow(Set.of(growing("r0", "optimizer", "sgd").ended(RunStatus.FINISHED).run(), growing("r1",
				"lr", "0.1").run()));
		final String first = root();
		assertTrue(first.contains("sgd") && first.contains("lr") && first.contains("validation_accuracy"), first);

		follow(growing("r2", "optimizer", "adam"));
		assertTrue(root().contains("adam") && root().contains("sgd"), root());
		assertEquals(1, WrittenEvents.files(runs).size());
	}

	@Test
	void aFailureIsToldOnceAndOtherRunsGoOn() throws IOException {
		final GrowingRun broken = growing("gone").losses(1);
		Files.delete(runs.resolve("gone"));
		follow(broken);
		follow(broken.losses(0.5));
		follow(growing("r1").losses(1));
		assertEquals(1, log.size());
		assertTrue(log.getFirst().contains("gone"), log.getFirst());
		assertEquals(1, losses("r1").size());
	}

	@Test
	void aLowerStepIsNotWritten() throws IOException {
		final Path folder = Files.createDirectory(runs.resolve("r1"));
		try (EventFile file = EventFile.create(folder, now)) {
			file.append(Events.scalar(now, 2, "loss", 9));
		}
		Files.write(WrittenEvents.files(folder).getFirst(), new byte[] { 1, 2 }, StandardOpenOption.APPEND);
		now = now.plusSeconds(1);
		follow(GrowingRun.of(1, folder).losses(1, 0.5, 0.25));
		Files.delete(WrittenEvents.files(folder).getFirst());
		assertEquals(List.of(3L), losses("r1").stream().map(Scalar::step).toList());
	}

	private TensorBoardFollower follower() {
		final InstantSource clock = () -> now;
		return new TensorBoardFollower(clock, (message, cause) -> log.add(message));
	}

	private GrowingRun growing(String id, String... values) throws IOException {
		return GrowingRun.of(1, Files.createDirectories(runs.resolve(id)), values);
	}

	private void follow(GrowingRun growing) {
		follower.follow(Set.of(growing.run()));
	}

	private List<Scalar> losses(String id) throws IOException {
		return ReadEvents.of(runs.resolve(id), "loss");
	}

	private String root() throws IOException {
		return new String(Files.readAllBytes(runs.resolve(HparamsRoot.NAME)), StandardCharsets.ISO_8859_1);
	}
}
