// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.attune.core.upload.UploadState.Phase;
import org.attune.trace.Privacy;
import org.attune.trace.TraceErasure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads to a real server, which is killed, refuses, and comes again. */
class NginxUploadTest {
	@TempDir
	Path home;

	private StudyScene scene;
	private Nginx nginx;

	@BeforeEach
	void makeTheScene() throws IOException {
		scene = new StudyScene(home.resolve("person"));
		nginx = new Nginx(home.resolve("nginx"));
	}

	@AfterEach
	void endTheServer() {
		nginx.close();
	}

	@Test
	void allClosedSegmentsArriveWholeUnderTheHashOfTheirBytes() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.3"));
		assertEquals(Optional.of(Uploader.REST), scene.uploader(policy()).pass());
		assertEquals(2, nginx.files().size());
		for (Path file : nginx.files()) {
			assertEquals(Digest.of(file) + ".jsonl.gz", file.getFileName().toString());
		}
		assertEquals(Phase.RESTING, scene.state().phase());
		assertEquals(2, scene.state().acknowledged());
		assertEquals("", scene.state().problem());
		assertEquals(Optional.empty(), scene.spooled(), "nothing stays behind");
	}

	@Test
	void whatMustNotLeaveIsNotInTheBytes() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"), RecordedSessions.reason());
		scene.uploader(policy(Privacy.VALUE)).pass();
		final String text = StudyScene.text(nginx.files());
		assertTrue(text.contains("\"newValue\":\"0.2\""), text);
		assertFalse(text.contains("thesis") || text.contains("ada") || text.contains("secret"), text);
		assertFalse(text.contains("supervisor") || text.contains("Charles"), text);
		assertTrue(text.contains("\"experiment\":\"p-"), text);
	}

	@Test
	void exactlyWhatIsPreviewedLeaves() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"), RecordedSessions.reason());
		final Uploader uploader = scene.uploader(policy(Privacy.VALUE));
		final String previewed = StudyScene.text(uploader.preview());
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.3")); // comes later, so it is not in the preview
		uploader.pass();
		final List<String> received = StudyScene.text(nginx.files()).lines().toList();
		assertTrue(received.containsAll(previewed.lines().toList()), "all that was previewed, byte for byte");
		assertEquals(4 + 3, received.size(), "and the later session");
	}

	@Test
	void aSecondRunSendsNothingAlsoAfterARestart() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		final Uploader uploader = scene.uploader(policy());
		uploader.pass();
		uploader.pass();
		scene.uploader(policy()).pass();
		nginx.stop();
		assertEquals(1, nginx.requests().size(), nginx.requests()::toString);
		assertTrue(nginx.requests().getFirst().startsWith("PUT 201 /study/"), nginx.requests()::toString);
	}

	@Test
	void aServerKilledInTheMiddleOfASegmentGetsItAgainWhole() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.muchText());
		scene.onState = state -> {
			if (state.sent() > state.size() / 2) {
				nginx.kill();
			}
		};
		final UploadPolicy policy = policy(Privacy.TEXT);
		final Optional<Duration> pause = scene.uploader(policy).pass();
		assertTrue(pause.orElseThrow().compareTo(StudyScene.FIRST_PAUSE) <= 0, pause::toString);
		assertEquals(Phase.RETRYING, scene.state().phase());
		assertTrue(scene.state().problem().contains("cannot be reached"), scene.state().problem());
		assertEquals(List.of(), nginx.files());
		final byte[] waiting = Files.readAllBytes(scene.spooled().orElseThrow());
		assertTrue(waiting.length > 400_000, "a segment that takes some time");
		scene.onState = state -> { };
		nginx.start();
		scene.uploader(policy).pass();
		assertEquals(1, nginx.files().size());
		assertArrayEquals(waiting, Files.readAllBytes(nginx.files().getFirst()));
	}

	@Test
	void aServerThatIsAwayIsTriedAtGrowingIntervals() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		final Uploader uploader = scene.uploader(policy());
		Duration before = Duration.ZERO;
		for (int failures = 0; failures < 3; failures++) {
			final Duration longest = StudyScene.FIRST_PAUSE.multipliedBy(1L << failures);
			final Duration pause = uploader.pass().orElseThrow();
			assertTrue(pause.compareTo(longest) <= 0 && pause.compareTo(longest.dividedBy(2)) >= 0, pause + " of " + longest);
			before = before.plus(pause);
		}
		nginx.start();
		uploader.pass();
		assertEquals(1, nginx.files().size());
	}

	@Test
	void errorsOfTheServerAreTriedAgain() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		nginx.start("return 500;");
		assertTrue(scene.uploader(policy()).pass().isPresent());
		assertTrue(scene.state().problem().contains("answers 500"), scene.state().problem());
		nginx.kill();
		nginx.start();
		scene.uploader(policy()).pass();
		assertEquals(1, nginx.files().size());
	}

	@Test
	void aSegmentThatIsTooLargeIsNamedAndTheOthersAreSent() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.muchText());
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		nginx.start("client_max_body_size 100k;");
		final UploadPolicy policy = policy(Privacy.TEXT);
		assertEquals(Optional.of(Uploader.REST), scene.uploader(policy).pass());
		assertEquals(1, nginx.files().size());
		final String problem = scene.state().problem();
		final long size = Files.size(scene.spooled().orElseThrow());
		assertTrue(problem.contains("413") && problem.contains("-0001 (") && problem.contains("client_max_body_size"), problem);
		assertTrue(problem.replaceAll("[^0-9 (]", "").contains("(" + size), problem);
		nginx.kill();
		nginx.start();
		scene.uploader(policy).pass();
		assertEquals(2, nginx.files().size());
		assertEquals("", scene.state().problem());
	}

	@Test
	void whoIsNotLetInStopsAndSaysWhatToDo() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		Files.writeString(nginx.received().getParent().resolve("users"), "anna:{PLAIN}open sesame\n");
		nginx.start("auth_basic study;", "auth_basic_user_file " + nginx.received().getParent().resolve("users") + ";");
		assertEquals(Optional.empty(), scene.uploader(policy()).pass(), "waits for the person");
		assertEquals(Phase.STUCK, scene.state().phase());
		assertTrue(scene.state().problem().contains("401") && scene.state().problem().contains("Preferences > Attune > Upload"),
				scene.state().problem());
		scene.authorization = Optional.of("Basic " + Base64.getEncoder().encodeToString("anna:open sesame".getBytes()));
		scene.uploader(policy()).pass();
		assertEquals(1, nginx.files().size());
	}

	@Test
	void withdrawalInTheMiddleOfASegmentStopsAtOnceAndLeavesNothing() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.muchText());
		nginx.start();
		final AtomicReference<Uploader> uploader = new AtomicReference<>();
		scene.onState = state -> {
			if (state.sent() > state.size() / 2) {
				scene.agrees = false;
				uploader.get().stop();
			}
		};
		uploader.set(scene.uploader(policy(Privacy.TEXT)));
		assertEquals(Optional.empty(), uploader.get().pass());
		assertEquals(Phase.OFF, scene.state().phase());
		assertTrue(scene.keys.find("study").isPresent());
		uploader.get().forget();
		assertEquals(Optional.empty(), scene.keys.find("study"), "the pseudonyms' key is gone");
		assertEquals(Optional.empty(), scene.spooled());
		assertEquals(Optional.empty(), uploader.get().pass());
		nginx.stop();
		assertEquals(List.of(), nginx.files());
	}

	@Test
	void withoutConsentNothingIsSentNorPrepared() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		nginx.start();
		scene.agrees = false;
		assertEquals(Optional.empty(), scene.uploader(policy()).pass());
		assertFalse(Files.exists(scene.folder));
		nginx.stop();
		assertFalse(nginx.requests().stream().anyMatch(line -> line.startsWith("PUT")));
	}

	@Test
	void linesDeletedBeforeTheyWereAcknowledgedDoNotLeave() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"), RecordedSessions.edit("0.3"));
		final UploadPolicy policy = policy(Privacy.VALUE);
		scene.uploader(policy).pass(); // nobody listens, so it waits
		assertTrue(scene.spooled().isPresent());
		TraceErasure.erase(scene.trace, line -> line.sequence() == 3);
		nginx.start();
		scene.uploader(policy).pass();
		final String text = StudyScene.text(nginx.files());
		assertTrue(text.contains("\"newValue\":\"0.2\"") && !text.contains("\"newValue\":\"0.3\""), text);
		assertEquals(1, nginx.files().size());
	}

	@Test
	void linesDeletedBetweenPreparingAndSendingDoNotLeaveEither() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"), RecordedSessions.edit("0.3"));
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.4"), RecordedSessions.edit("0.3"));
		nginx.start();
		scene.onState = state -> {
			if (state.phase() == Phase.SENDING && state.acknowledged() == 1) {
				return;
			}
			if (state.phase() == Phase.SENDING && state.sent() == state.size()) {
				erase("0.3"); // while the first segment is under way
			}
		};
		final Uploader uploader = scene.uploader(policy(Privacy.VALUE));
		uploader.pass();
		assertEquals(1, nginx.files().size(), "the second one is another one by now");
		scene.onState = state -> { };
		uploader.pass();
		assertEquals(1, StudyScene.text(nginx.files()).lines().filter(line -> line.contains("\"newValue\":\"0.3\"")).count());
	}

	private void erase(String value) {
		try {
			TraceErasure.erase(scene.trace, line -> line.data().toString().contains(value));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aServerWithoutAKnownCertificateGetsNothing() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		final Certificate certificate = Certificate.forThisMachine(home.resolve("certificate"));
		nginx.start(Optional.of(certificate.folder()));
		final UploadPolicy unknown = StudyScene.policy(nginx.secureAddress());
		assertEquals(Optional.empty(), scene.uploader(unknown).pass(), "waits for the person");
		assertTrue(scene.state().problem().contains("cannot prove"), scene.state().problem());
		assertEquals(List.of(), nginx.files());
		final UploadPolicy known = StudyScene.policy(nginx.secureAddress(), "", certificate.pem());
		scene.uploader(known).pass();
		assertEquals(1, nginx.files().size());
	}

	@Test
	void aCertificateOfAnotherHostIsRefusedAlsoFromAKnownAuthority() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		final Certificate certificate = Certificate.of(home.resolve("certificate"), "DNS:study.example.org");
		nginx.start(Optional.of(certificate.folder()));
		assertEquals(Optional.empty(),
				scene.uploader(StudyScene.policy(nginx.secureAddress(), "", certificate.pem())).pass());
		assertTrue(scene.state().problem().contains("cannot prove"), scene.state().problem());
		assertEquals(List.of(), nginx.files());
	}

	@Test
	void anEncryptedSegmentThatWaitsStaysTheSameBytes() throws Exception {
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		final Certificate study = Certificate.forThisMachine(home.resolve("study"));
		final UploadPolicy policy = StudyScene.policy(nginx.address(), study.pem(), "", Privacy.VALUE);
		scene.uploader(policy).pass(); // nobody listens
		final Map<Path, byte[]> waiting = StudyScene.contents(scene.folder.resolve(policy.place()).resolve("spool"));
		nginx.start();
		scene.uploader(policy).pass();
		final Path received = nginx.files().getFirst();
		assertEquals(Digest.of(received) + ".cms", received.getFileName().toString());
		final Path sent = scene.folder.resolve(policy.place()).resolve("spool").resolve(received.getFileName());
		assertArrayEquals(waiting.get(sent), Files.readAllBytes(received));
		assertFalse(new String(Files.readAllBytes(received), StandardCharsets.ISO_8859_1).contains("learningRate"));
	}

	@Test
	void aKeyThatIsLostOrLockedStopsTheUpload() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		scene.uploader(policy()).pass();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.3"));
		scene.keys.lock(true);
		assertEquals(Optional.empty(), scene.uploader(policy()).pass());
		assertTrue(scene.state().problem().contains("secure storage cannot be opened"), scene.state().problem());
		scene.keys.lock(false);
		scene.keys.destroy("study");
		assertEquals(Optional.empty(), scene.uploader(policy()).pass());
		assertTrue(scene.state().problem().contains("is not in the secure storage any more"), scene.state().problem());
		assertEquals(Optional.empty(), scene.keys.find("study"), "nothing is put in its place");
		scene.keys.create("study");
		assertEquals(Optional.empty(), scene.uploader(policy()).pass(), "another key is not the one that was lost");
		assertEquals(1, nginx.files().size());
		scene.uploader(policy()).forget();
		scene.uploader(policy()).pass();
		assertEquals(2, nginx.files().size(), "consent given anew begins with another key");
		final List<String> people = StudyScene.text(nginx.files()).lines()
				.map(line -> line.replaceAll(".*\"participant\":\"([^\"]*)\".*", "$1")).distinct().toList();
		assertEquals(2, people.size());
	}

	@Test
	void theKeyIsInNoFileThatIsWritten() throws Exception {
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"));
		scene.uploader(policy()).pass();
		final byte[] key = scene.keys.find("study").orElseThrow();
		final List<String> forms = List.of(HexFormat.of().formatHex(key), Base64.getEncoder().encodeToString(key),
				new String(key, StandardCharsets.ISO_8859_1));
		StudyScene.contents(home).forEach((file, bytes) -> {
			final String content = new String(bytes, StandardCharsets.ISO_8859_1);
			assertTrue(forms.stream().noneMatch(content::contains), file::toString);
		});
	}

	private UploadPolicy policy(Privacy... leaving) {
		return StudyScene.policy(nginx.address(), leaving);
	}
}
