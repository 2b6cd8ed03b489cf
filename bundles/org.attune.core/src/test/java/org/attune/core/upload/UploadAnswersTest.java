// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.attune.core.upload.UploadState.Phase;
import org.attune.trace.Privacy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** What nginx does not do when it is told to: servers that ask for patience, stall, or send one elsewhere. */
class UploadAnswersTest {
	@TempDir
	Path home;

	private final List<String> authorizations = new CopyOnWriteArrayList<>();
	private final CountDownLatch end = new CountDownLatch(1);
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private StudyScene scene;
	private HttpServer server;

	@BeforeEach
	void recordASession() throws IOException {
		scene = new StudyScene(home);
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.start();
	}

	@AfterEach
	void endTheServer() {
		end.countDown();
		server.stop(0);
		threads.shutdownNow();
	}

	@Test
	void aServerThatAsksForPatienceGetsIt() throws Exception {
		serve(exchange -> {
			exchange.getResponseHeaders().set("Retry-After", "1234");
			answer(exchange, 503);
		});
		assertEquals(Optional.of(Duration.ofSeconds(1234)), pass());
		assertEquals(Phase.RETRYING, scene.state().phase());
		assertEquals(Optional.of(StudyScene.NOW.plusSeconds(1234)), scene.state().next());
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 429, 502, 507 })
	void whatPassesIsTriedAgain(int status) throws Exception {
		serve(exchange -> answer(exchange, status));
		assertTrue(pass().orElseThrow().compareTo(StudyScene.FIRST_PAUSE) <= 0);
		assertTrue(scene.spooled().isPresent());
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 404, 405, 409 })
	void whatDoesNotPassWaitsForThePerson(int status) throws Exception {
		serve(exchange -> answer(exchange, status));
		assertEquals(Optional.empty(), pass());
		assertEquals(Phase.STUCK, scene.state().phase());
		assertTrue(scene.state().problem().contains("(" + status + ")"), scene.state().problem());
		assertTrue(scene.spooled().isPresent());
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 307, 308 })
	void nobodyIsFollowedElsewhere(int status) throws Exception {
		final List<String> elsewhere = new CopyOnWriteArrayList<>();
		final HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		other.createContext("/", exchange -> {
			elsewhere.add(exchange.getRequestMethod());
			answer(exchange, 201);
		});
		other.start();
		serve(exchange -> {
			exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/");
			answer(exchange, status);
		});
		scene.authorization = Optional.of("Bearer secret");
		try {
			assertEquals(Optional.empty(), pass());
		} finally {
			other.stop(0);
		}
		assertEquals(List.of(), elsewhere);
		assertTrue(scene.state().problem().contains("go elsewhere"), scene.state().problem());
	}

	@Test
	void aServerThatNeverAnswersIsLeftAndNothingIsLost() throws Exception {
		serve(exchange -> await());
		scene.patience = Duration.ofMillis(300);
		assertTrue(pass().isPresent());
		assertTrue(scene.state().problem().contains("did not take a segment"), scene.state().problem());
		assertTrue(scene.spooled().isPresent());
	}

	@Test
	void aServerThatStallsInTheAnswerIsLeftAsWell() throws Exception {
		serve(exchange -> {
			exchange.getRequestBody().readAllBytes();
			exchange.sendResponseHeaders(201, 1000);
			exchange.getResponseBody().write(1);
			exchange.getResponseBody().flush();
			await();
		});
		scene.patience = Duration.ofSeconds(1);
		assertTrue(pass().isPresent());
		assertEquals(0, scene.state().acknowledged());
		assertTrue(scene.spooled().isPresent());
	}

	@Test
	void anUploadIsStoppedWhileTheServerStalls() throws Exception {
		final CountDownLatch asked = new CountDownLatch(1);
		serve(exchange -> {
			asked.countDown();
			await();
		});
		record();
		final Uploader uploader = scene.uploader(policy());
		final var pass = threads.submit(uploader::pass);
		asked.await();
		uploader.stop();
		assertEquals(Optional.of(Uploader.REST), pass.get(10, TimeUnit.SECONDS));
		assertTrue(scene.spooled().isPresent(), "it is sent another time");
	}

	@Test
	void whoIsNotLetInDoesNotEvenSendTheSegment() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			final Future<Integer> body = threads.submit(() -> {
				try (Socket connection = socket.accept()) {
					readHead(connection);
					connection.getOutputStream().write("HTTP/1.1 401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes());
					return connection.getInputStream().readAllBytes().length;
				}
			});
			record();
			assertEquals(Optional.empty(), scene.uploader(StudyScene.policy("http://127.0.0.1:" + socket.getLocalPort())).pass());
			assertEquals(0, body.get(10, TimeUnit.SECONDS));
		}
	}

	@Test
	void aServerThatDoesNotKnowTheQuestionGetsTheSegmentTheNextTime() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			threads.submit(() -> {
				while (true) {
					try (Socket connection = socket.accept()) {
						readHead(connection);
						if (connection.getInputStream().read() >= 0) { // waits for the segment, whatever was asked
							connection.getOutputStream().write("HTTP/1.0 201 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
						}
					}
				}
			});
			record();
			scene.patience = Duration.ofSeconds(2);
			final Uploader uploader = scene.uploader(StudyScene.policy("http://127.0.0.1:" + socket.getLocalPort()));
			assertTrue(uploader.pass().orElseThrow().compareTo(StudyScene.FIRST_PAUSE) <= 0);
			assertEquals(Phase.RETRYING, scene.state().phase());
			assertEquals(Optional.of(Uploader.REST), uploader.pass(), scene.state()::problem);
			assertEquals(1, scene.state().acknowledged());
		}
	}

	private static void readHead(Socket connection) throws IOException {
		final StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) connection.getInputStream().read());
		}
	}

	@Test
	void theServerGetsTheCredentials() throws Exception {
		serve(exchange -> {
			authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
			answer(exchange, 201);
		});
		scene.authorization = Optional.of("Bearer secret");
		assertEquals(Optional.of(Uploader.REST), pass());
		assertEquals(List.of("Bearer secret"), authorizations);
	}

	private Optional<Duration> pass() throws InterruptedException {
		record();
		return scene.uploader(policy()).pass();
	}

	private void record() {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
	}

	private void serve(HttpHandler handler) {
		server.createContext("/study/", handler);
	}

	private UploadPolicy policy() {
		return StudyScene.policy("http://127.0.0.1:" + server.getAddress().getPort() + "/study", Privacy.VALUE);
	}

	private static void answer(HttpExchange exchange, int status) throws IOException {
		exchange.getRequestBody().readAllBytes();
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}

	private void await() {
		try {
			end.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
