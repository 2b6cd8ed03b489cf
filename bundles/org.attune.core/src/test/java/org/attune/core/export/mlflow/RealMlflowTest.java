// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.attune.core.export.FollowerThread;
import org.attune.core.run.Annotation;
import org.attune.core.run.GrowingRun;
import org.attune.core.run.Provenance;
import org.attune.core.run.RunStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** Against MLflow's own tracking server, where the command {@code mlflow} is installed. */
@Timeout(300)
class RealMlflowTest {
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	Path folder;

	private final List<String> log = new CopyOnWriteArrayList<>();
	private Optional<Process> server = Optional.empty();
	private MlflowTarget target;
	private MlflowClient client;
	private FollowerThread thread;

	@BeforeEach
	void begin() throws IOException {
		final Optional<Path> mlflow = mlflow();
		assumeTrue(mlflow.isPresent(), "there is no command mlflow on the PATH; 'pip install mlflow' brings it");
		target = MlflowTarget.of("http://127.0.0.1:" + freePort(), "shapes");
		server = Optional.of(start(mlflow.get()));
		client = new MlflowClient(target.server(), Optional::empty);
		await(this::answers);
		thread = new FollowerThread("test", new MlflowFollower(target, true, Optional::empty, state -> { },
				(message, cause) -> log.add(message)), Duration.ofMillis(10), (message, cause) -> log.add(message + cause));
	}

	private static Optional<Path> mlflow() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(place -> !place.isEmpty())
				.map(place -> Path.of(place, "mlflow")).filter(Files::isExecutable).findFirst();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private Process start(Path mlflow) throws IOException {
		return new ProcessBuilder(mlflow.toString(), "server", "--host", "127.0.0.1", "--port",
				Integer.toString(target.server().getPort()), "--workers", "1", "--backend-store-uri",
				"sqlite:///" + folder.resolve("mlflow.db"), "--default-artifact-root", folder.resolve("artifacts").toString())
				.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile()).start();
	}

	private boolean answers() {
		try {
			return !MlflowCheck.run(target, Optional::empty).isEmpty();
		} catch (MlflowException e) {
			return false;
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@AfterEach
	void end() throws InterruptedException {
		if (server.isPresent()) {
			thread.close();
			client.close();
			server.get().descendants().forEach(ProcessHandle::destroy);
			server.get().destroy();
			assertTrue(server.get().waitFor(20, TimeUnit.SECONDS), "the server ends");
		}
	}

	@Test
	void runsArriveWholeAndOnce() throws Exception {
		final double[] losses = DoubleStream.concat(DoubleStream.of(1, Double.NaN, Double.POSITIVE_INFINITY),
				DoubleStream.iterate(3, value -> value + 1).limit(1500)).toArray();
		final GrowingRun one = growing(1).inEnvironment(Map.of("backend", "cpu")).losses(losses)
				.annotated(Annotation.NONE.withNote("ok, \u00fc"));
		final GrowingRun two = growing(2).losses(1, 0.5);
		finish(one);
		finish(two);
		final Answer run = find(one);

		assertEquals("FINISHED", run.text("info", "status"));
		assertEquals("Run 1", run.text("info", "run_name"));
		assertEquals("0.1", entry(run, "params", "learningRate"));
		assertEquals("cpu", entry(run, "tags", "attune.environment.backend"));
		assertEquals("ok, \u00fc", entry(run, "tags", "mlflow.note.content"));
		assertEquals(entry(run, "tags", "mlflow.parentRunId"), entry(find(two), "tags", "mlflow.parentRunId"), "one group");
		assertLosses(losses, run.text("info", "run_id"));
		assertEquals(List.of(), log);
	}

	@Test
	void aServerThatWasAwayGetsTheRest() throws Exception {
		final GrowingRun growing = growing(1).losses(1, 0.5);
		thread.runsChanged(Set.of(growing.run()));
		await(() -> count(growing) == 2);
		server.get().descendants().forEach(ProcessHandle::destroy);
		server.get().destroy();
		server.get().waitFor();
		growing.losses(0.25, 0.125, 0.0625);
		thread.runsChanged(Set.of(growing.run()));
		await(() -> !log.isEmpty());

		server = Optional.of(start(mlflow().orElseThrow()));
		finish(growing);
		assertLosses(new double[] { 1, 0.5, 0.25, 0.125, 0.0625 }, find(growing).text("info", "run_id"));
	}

	private GrowingRun growing(int number) throws IOException {
		return GrowingRun.of(number, Files.createDirectories(folder.resolve("r" + number)), Provenance.NONE.in("seeds"),
				"learningRate", "0.1");
	}

	private void finish(GrowingRun growing) {
		thread.runsChanged(Set.of(growing.run()));
		await(() -> Files.exists(Spool.file(growing.run(), target))); // it was seen while it trained
		growing.ended(RunStatus.FINISHED);
		thread.runsChanged(Set.of(growing.run()));
		await(() -> status(growing).equals("FINISHED"));
	}

	private String status(GrowingRun growing) {
		try {
			return find(growing).text("info", "status");
		} catch (MlflowException e) {
			return e.getMessage();
		}
	}

	private int count(GrowingRun growing) {
		try {
			return history(find(growing).text("info", "run_id")).size();
		} catch (MlflowException e) {
			return 0;
		}
	}

	/** Asked for by its tag, as MLflow's pages do. */
	private Answer find(GrowingRun growing) throws MlflowException {
		final String filter = "tags.`" + MlflowTags.RUN + "` = '" + growing.run().id() + "'";
		return asked(() -> {
			final String id = client.get("experiments/get-by-name", "experiment_name", "shapes").text("experiment", "experiment_id");
			final List<Answer> found = client.post("runs/search", "{\"experiment_ids\":[\"" + id + "\"],\"filter\":\"" + filter + "\"}")
					.list("runs");
			assertTrue(found.size() <= 1, found::toString);
			return found.isEmpty() ? new Answer(new JsonObject()) : found.getFirst();
		});
	}

	private List<Answer> history(String id) throws MlflowException {
		return asked(() -> client.get("metrics/get-history", "metric_key=loss&run_id", id)).list("metrics");
	}

	private interface Question {
		Answer ask() throws MlflowException, InterruptedException;
	}

	private static Answer asked(Question question) throws MlflowException {
		try {
			return question.ask();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String entry(Answer run, String kind, String key) throws MlflowException {
		for (Answer entry : run.list("data", kind)) {
			if (entry.text("key").equals(key)) {
				return entry.text("value");
			}
		}
		throw new AssertionError("no " + key + " in " + run.json());
	}

	private void assertLosses(double[] losses, String id) throws MlflowException {
		final List<Answer> history = history(id);
		assertEquals(losses.length, history.size());
		for (Answer point : history) {
			final int step = (int) point.integer("step");
			assertEquals(losses[step - 1], Double.parseDouble(point.text("value")), "step " + step);
		}
	}

	private void await(BooleanSupplier condition) {
		final long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, () -> "waited in vain; " + log);
			LockSupport.parkNanos(50_000_000);
		}
	}
}
