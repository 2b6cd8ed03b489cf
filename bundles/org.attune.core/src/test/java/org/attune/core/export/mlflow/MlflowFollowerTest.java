// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

import org.attune.core.export.FollowerThread;
import org.attune.core.export.mlflow.MlflowServer.StoredRun;
import org.attune.core.http.BackOff;
import org.attune.core.run.GrowingRun;
import org.attune.core.run.Provenance;
import org.attune.core.run.RunStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that speaks HTTP, through the thread that the workbench uses. */
@Timeout(60)
class MlflowFollowerTest {
	@TempDir
	Path folder;

	private final List<String> log = new CopyOnWriteArrayList<>();
	private volatile MlflowState state = MlflowState.IDLE;
	private volatile Optional<String> token = Optional.empty();
	private MlflowServer server;
	private MlflowFollower follower;
	private FollowerThread thread;

	@BeforeEach
	void begin() throws IOException {
		server = new MlflowServer();
		start(true);
	}

	@AfterEach
	void end() {
		thread.close();
		server.close();
		assertEquals(List.of(), server.faults());
	}

	@Test
	void aRunIsThereWithAllThatIsKnown() throws IOException {
		final GrowingRun growing = growing(1, Provenance.NONE.from("parent")).inEnvironment(Map.of("backend", "cpu"));
		finish(growing.losses(1, 0.5, Double.NaN, 0.25));
		final StoredRun run = server.trained().getFirst();
		assertEquals("Run 1", run.request.get("run_name").getAsString());
		assertEquals("0.1", run.params.get("learningRate"));
		assertEquals("parent", run.tags.get("attune.parent"));
		assertEquals("cpu", run.tags.get("attune.environment.backend"));
		assertEquals("LOCAL", run.tags.get("mlflow.source.type"));
		assertEquals(List.of(1.0, 0.5, Double.NaN, 0.25), run.values("loss"));
		assertEquals(List.of(0.1), run.values("validation_accuracy"));
		assertEquals("FINISHED", run.status);
		assertEquals(1, server.experiments());
		assertEquals(List.of(), log);
	}

	@Test
	void pointsArriveWhileTheRunTrains() throws IOException {
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1);
		changed(growing);
		await(() -> losses().equals(List.of(1.0)));
		changed(growing.losses(0.5));
		await(() -> losses().equals(List.of(1.0, 0.5)));
		assertEquals("RUNNING", server.trained().getFirst().status);
	}

	@Test
	void manyPointsAreSplitAndNoneIsLost() throws IOException {
		final double[] many = DoubleStream.iterate(1, value -> value + 1).limit(1001).toArray();
		finish(growing(1, Provenance.NONE).losses(many));
		assertEquals(Arrays.stream(many).boxed().toList(), losses());
		assertTrue(server.requests().stream().filter("runs/log-batch"::equals).count() >= 5,
				server.requests()::toString);
	}

	@Test
	void whatComesWhileTheServerIsAwayIsSentWhenItIsBack() throws IOException {
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1);
		changed(growing);
		await(() -> losses().size() == 1);
		server.stop();
		changed(growing.losses(0.5, 0.25));
		await(() -> !state.problem().isEmpty());
		assertTrue(state.problem().contains("cannot be reached"), state.problem());
		assertTrue(state.waiting() >= 4, state::toString);

		server.start();
		await(() -> losses().equals(List.of(1.0, 0.5, 0.25)));
		await(() -> state.problem().isEmpty());
		assertEquals(1, log.size());
	}

	@Test
	void anUnreachableServerKeepsNobodyWaiting() throws IOException {
		server.stop();
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1);
		final long start = System.nanoTime();
		for (int step = 0; step < 1000; step++) {
			changed(growing.losses(1));
		}
		assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos());
	}

	@Test
	void aServerThatBreaksOrIsBusyIsTriedAgain() throws IOException {
		server.fail("experiments/get-by-name", 503, "<html>starting</html>");
		server.fail("runs/search", 429, "{\"error_code\":\"REQUEST_LIMIT_EXCEEDED\"}");
		server.fail("runs/create", 500, "");
		server.fail("runs/log-batch", 500, "{}");
		server.fail("runs/update", 502, "");
		finish(growing(1, Provenance.NONE).losses(1, 0.5));
		assertEquals(List.of(1.0, 0.5), losses());
		assertEquals(1, server.trained().size());
	}

	@Test
	void aLostAnswerMakesNothingBeThereTwice() throws IOException {
		server.loseAnswer("experiments/create");
		server.loseAnswer("runs/create");
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1, 0.5);
		changed(growing);
		await(() -> losses().size() == 2);
		server.loseAnswer("runs/log-batch");
		finish(growing.losses(0.25, 0.125));
		assertEquals(List.of(1.0, 0.5, 0.25, 0.125), losses());
		assertEquals(1, server.trained().size());
		assertEquals(1, server.experiments());
	}

	@Test
	void aRestartedWorkbenchGoesOn() throws IOException {
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1, 0.5);
		changed(growing);
		await(() -> losses().size() == 2);
		thread.close();
		growing.losses(0.25).ended(RunStatus.LOST);

		start(true);
		changed(growing.readAgain());
		await(() -> "FAILED".equals(server.trained().getFirst().status));
		assertEquals(List.of(1.0, 0.5, 0.25), losses());
		assertEquals(1, server.trained().size());
	}

	@Test
	void aTornSpoolLosesAndRepeatsNothing() throws IOException {
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1, 0.5);
		changed(growing);
		await(() -> losses().size() == 2);
		thread.close();
		final Path spool = Spool.file(growing.run(), target());
		final String text = Files.readString(spool);
		Files.writeString(spool, text.substring(0, text.length() - 9), StandardOpenOption.TRUNCATE_EXISTING);

		start(true);
		finish(growing.readAgain().losses(0.25));
		assertEquals(List.of(1.0, 0.5, 0.25), losses());
	}

	@Test
	void runsOfAGroupHaveOneParent() throws IOException {
		finish(growing(1, Provenance.NONE.in("g")).losses(1));
		finish(growing(2, Provenance.NONE.in("g")).losses(1));
		final List<String> parents = server.trained().stream().map(run ->
				run.tags.get("mlflow.parentRunId")).distinct().toList();
		assertEquals(1, parents.size());
		assertEquals(3, server.runs().size());
		final StoredRun parent = server.runs().stream().filter(run ->
				run.id.equals(parents.getFirst())).findFirst().orElseThrow();
		assertEquals("g", parent.tags.get("attune.group"));
		assertEquals("FINISHED", parent.status);
	}

	@Test
	void aTokenIsSentAndAMissingOneIsAskedFor() throws IOException {
		token = Optional.of("secret");
		server.fail("experiments/get-by-name", 401, "");
		changed(growing(1, Provenance.NONE).losses(1));
		await(() -> state.problem().contains("MLFLOW_TRACKING_TOKEN"));
		assertEquals(List.of("Bearer secret"), server.tokens());
	}

	@Test
	void somethingElseThanMlflowIsRecognised() throws IOException {
		server.fail("experiments/get-by-name", 404, "<html>not here</html>");
		changed(growing(1, Provenance.NONE).losses(1));
		await(() -> state.problem().contains("not as an MLflow server does"));
	}

	@Test
	void aRejectedRunIsReportedOnceAndOthersGoOn() throws IOException {
		server.fail("runs/create", 400, "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"bad name\"}");
		changed(growing(1, Provenance.NONE).losses(1));
		await(() -> log.size() == 1);
		assertTrue(log.getFirst().contains("Run 1") && log.getFirst().contains("bad name"), log.getFirst());
		finish(growing(2, Provenance.NONE).losses(1));
		assertEquals(List.of(1.0), losses());
	}

	@Test
	void endedRunsAreSentOnlyWhenAskedFor() throws IOException {
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1).ended(RunStatus.FINISHED);
		changed(growing);
		finish(growing(2, Provenance.NONE).losses(1));
		assertEquals(1, server.trained().size());

		follower.send(List.of(growing.run()));
		assertTrue(follower.isOnItsWay(growing.run()));
		thread.wake();
		await(() -> !follower.isOnItsWay(growing.run()));
		assertEquals(2, server.trained().size());
		assertEquals("FINISHED", server.trained().getLast().status);
	}

	@Test
	void withdrawnRunsAreNotSentAndNotTakenUpAgain() throws IOException {
		server.stop();
		final GrowingRun growing = growing(1, Provenance.NONE).losses(1).ended(RunStatus.FINISHED);
		follower.send(List.of(growing.run()));
		thread.wake();
		await(() -> state.runs() == 1);
		follower.withdraw(List.of(growing.run()));
		thread.wake();
		await(() -> state.runs() == 0);
		assertFalse(follower.isOnItsWay(growing.run()));
		thread.close();

		server.start();
		start(true);
		changed(growing);
		finish(growing(2, Provenance.NONE).losses(1));
		assertEquals(1, server.trained().size());
	}

	@Test
	void nothingIsSentLiveUnlessWanted() throws IOException {
		thread.close();
		start(false);
		changed(growing(1, Provenance.NONE).losses(1));
		final GrowingRun asked = growing(2, Provenance.NONE).losses(1).ended(RunStatus.FINISHED);
		follower.send(List.of(asked.run()));
		thread.wake();
		await(() -> !follower.isOnItsWay(asked.run()));
		assertEquals(1, server.trained().size());
	}

	@Test
	void aCheckChangesNothing() throws Exception {
		final String said = MlflowCheck.run(target(), () -> token);
		assertTrue(said.contains("will be created"), said);
		assertEquals(0, server.experiments());
		server.stop();
		assertTrue(assertThrows(MlflowException.class, () -> MlflowCheck.run(target(), () ->
				token)).getMessage().contains("cannot be reached"));
	}

	private void start(boolean live) {
		follower = new MlflowFollower(target(), live, () -> token, now -> state = now, (message, cause) ->
				log.add(message),
				new BackOff(Duration.ofMillis(20), RandomGenerator.getDefault()));
		thread = new FollowerThread("test", follower, Duration.ofMillis(10), (message, cause) -> log.add(message
				+ cause));
	}

	private MlflowTarget target() {
		return MlflowTarget.of(server.address() + '/', "shapes");
	}

	private GrowingRun growing(int number, Provenance provenance) throws IOException {
		return GrowingRun.of(number, Files.createDirectories(folder.resolve("r" + number)), provenance,
				"learningRate", "0.1");
	}

	private void changed(GrowingRun growing) {
		thread.runsChanged(Set.of(growing.run()));
	}

	private void finish(GrowingRun growing) {
		changed(growing);
		await(() -> Files.exists(Spool.file(growing.run(), target())));
		growing.ended(RunStatus.FINISHED);
		changed(growing);
		await(() -> server.trained().stream().anyMatch(run -> growing.run().id().equals(run.tags.get(MlflowTags.RUN))
				&& "FINISHED".equals(run.status)));
	}

	private List<Double> losses() {
		return server.trained().isEmpty() ? List.of() : server.trained().getFirst().values("loss");
	}

	private void await(BooleanSupplier condition) {
		final long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, () -> "waited in vain; " + state + log + server.requests());
			LockSupport.parkNanos(1_000_000);
		}
	}
}
