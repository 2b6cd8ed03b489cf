// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.trace.Privacy;
import org.attune.trace.SegmentOrigin;
import org.attune.trace.SessionVerdict;
import org.attune.trace.TraceCheck;
import org.attune.trace.TraceErasure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the trace over a real server to the researcher's folder. */
class DecryptCommandTest {
	@TempDir
	Path home;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private StudyScene scene;
	private Nginx nginx;
	private Certificate study;

	@BeforeEach
	void record() throws Exception {
		scene = new StudyScene(home.resolve("person"));
		study = Certificate.forThisMachine(home.resolve("study"));
		nginx = new Nginx(home.resolve("nginx"));
		nginx.start();
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.2"), RecordedSessions.reason());
		RecordedSessions.record(scene.trace, RecordedSessions.edit("0.3"));
	}

	@AfterEach
	void endTheServer() {
		nginx.close();
	}

	@Test
	void whatWasSentToACertificateComesBackBytewiseAsAWholeTrace() throws Exception {
		final byte[] left = upload(study.pem());
		assertEquals(0, decrypt("--key", study.key().toString(), "--out", restored().toString(), nginx.received().toString()), said());
		assertArrayEquals(left, StudyScene.text(segments()).getBytes(StandardCharsets.UTF_8));
		assertWhole();
	}

	@Test
	void aPublicKeyWithoutACertificateDoesAsWell() throws Exception {
		Certificate.openssl(study.folder(), "pkey", "-in", "key.pem", "-pubout", "-out", "public.pem");
		final byte[] left = upload(Files.readString(study.folder().resolve("public.pem")));
		assertEquals(0, decrypt("--key", study.key().toString(), "--out", restored().toString(), nginx.received().toString()), said());
		assertArrayEquals(left, StudyScene.text(segments()).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void opensslDecryptsItToo() throws Exception {
		upload(study.pem());
		final Path sent = nginx.files().getFirst();
		Certificate.openssl(study.folder(), "cms", "-decrypt", "-binary", "-inform", "DER", "-in", sent.toString(), "-inkey", "key.pem",
				"-recip", "cert.pem", "-out", "plain.jsonl.gz");
		assertTrue(StudyScene.text(List.of(study.folder().resolve("plain.jsonl.gz"))).startsWith("{\"specversion\""));
	}

	@Test
	void whatIsNotEncryptedNeedsNoKey() throws Exception {
		upload("");
		assertEquals(0, decrypt("--out", restored().toString(), nginx.received().toString()), said());
		assertWhole();
	}

	@Test
	void anotherKeyOpensNothing() throws Exception {
		upload(study.pem());
		final Certificate other = Certificate.forThisMachine(home.resolve("other"));
		assertEquals(1, decrypt("--key", other.key().toString(), "--out", restored().toString(), nginx.received().toString()));
		assertTrue(said().contains("is not encrypted to this key"), said());
		assertEquals(1, decrypt("--out", restored().toString(), nginx.received().toString()));
		assertTrue(said().contains("name the key by --key"), said());
	}

	@Test
	void aFileThatWasChangedOnTheServerIsNamed() throws Exception {
		upload("");
		final Path file = nginx.files().getFirst();
		final byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length / 2] ^= 1;
		Files.write(file, bytes);
		assertEquals(1, decrypt("--out", restored().toString(), nginx.received().toString()));
		assertTrue(said().contains(file.getFileName() + ": is not the file that was sent"), said());
	}

	@Test
	void ofASegmentThatLinesWereDeletedFromTheLaterVersionIsTaken() throws Exception {
		final UploadPolicy policy = StudyScene.policy(nginx.address(), study.pem(), "", Privacy.VALUE);
		scene.uploader(policy).pass();
		TraceErasure.erase(scene.trace, line -> line.data().toString().contains("0.2"));
		scene.uploader(policy).pass();
		assertEquals(3, nginx.files().size());
		assertEquals(0, decrypt("--key", study.key().toString(), "--out", restored().toString(), nginx.received().toString()), said());
		assertFalse(StudyScene.text(segments()).contains("\"newValue\":\"0.2\""));
		assertWhole();
	}

	@Test
	void aFolderWithoutUploadsIsNone() throws IOException {
		assertEquals(1, decrypt("--out", restored().toString(), Files.createDirectories(home.resolve("empty")).toString()));
		assertEquals(1, decrypt(home.resolve("nowhere").toString()));
		assertTrue(said().contains("usage"), said());
	}

	/** @return what is left of the trace, in the order in which it is restored */
	private byte[] upload(String publicKey) throws Exception {
		final Uploader uploader = scene.uploader(StudyScene.policy(nginx.address(), publicKey, "", Privacy.VALUE));
		final List<Path> plain = uploader.preview().stream().sorted((one, other) -> name(one).compareTo(name(other))).toList();
		final byte[] left = StudyScene.text(plain).getBytes(StandardCharsets.UTF_8);
		uploader.pass();
		assertEquals(2, nginx.files().size());
		return left;
	}

	private static String name(Path copy) {
		try {
			return SegmentOrigin.of(copy).segment();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private List<Path> segments() throws IOException {
		try (var files = Files.list(person())) {
			return files.sorted().toList();
		}
	}

	private void assertWhole() throws IOException {
		final List<SessionVerdict> verdicts = TraceCheck.verdicts(person());
		assertEquals(2, verdicts.size());
		verdicts.forEach(verdict -> assertTrue(verdict.whole(), verdict::toString));
	}

	private Path person() throws IOException {
		try (var people = Files.list(restored())) {
			return people.findFirst().orElseThrow();
		}
	}

	private Path restored() {
		return home.resolve("restored");
	}

	private int decrypt(String... arguments) {
		return DecryptCommand.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return said.toString(StandardCharsets.UTF_8);
	}
}
