// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.attune.trace.Privacy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPolicyTest {
	private static final Set<Privacy> VALUES = Set.of(Privacy.VALUE);
	private static final String ADDRESS = "https://study.example.org/upload";

	@TempDir
	Path folder;

	@Test
	void structureLeavesAlways() {
		assertEquals(Set.of(Privacy.STRUCTURE, Privacy.VALUE), UploadPolicy.of("s", ADDRESS, "", "", VALUES).leaving());
	}

	@ParameterizedTest
	@CsvSource({ "s, http://study.example.org, not encrypted", "s, http://127.example.org, not encrypted",
			"s, ftp://study.example.org, no address", "s, https://user:word@study.example.org, no address",
			"../trace, https://study.example.org, id of a study", "'', https://study.example.org, id of a study" })
	void whatCannotBeIsRefusedInWords(String study, String address, String words) {
		final var refusal = assertThrows(IllegalArgumentException.class,
				() -> UploadPolicy.of(study, address, "", "", VALUES));
		assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "garbage", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
			"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" })
	void aKeyThatIsNoneIsRefused(String pem) {
		assertThrows(IllegalArgumentException.class, () -> UploadPolicy.of("s", ADDRESS, pem, "", VALUES));
		assertThrows(IllegalArgumentException.class, () -> UploadPolicy.of("s", ADDRESS, "", pem, VALUES));
	}

	@Test
	void aKeyThatIsTooShortOrNotOfRsaIsRefused() throws Exception {
		Certificate.openssl(folder, "genrsa", "-out", "short.pem", "1024");
		Certificate.openssl(folder, "pkey", "-in", "short.pem", "-pubout", "-out", "short.pub");
		Certificate.openssl(folder, "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "ec.pem");
		Certificate.openssl(folder, "pkey", "-in", "ec.pem", "-pubout", "-out", "ec.pub");
		for (String name : new String[] { "short.pub", "ec.pub" }) {
			final String pem = Files.readString(folder.resolve(name));
			assertThrows(IllegalArgumentException.class, () -> UploadPolicy.of("s", ADDRESS, pem, "", VALUES), name);
		}
	}

	@Test
	void anotherPolicyIsAnotherVersion() {
		final UploadPolicy policy = UploadPolicy.of("s", ADDRESS, "", "", VALUES);
		assertEquals(policy.version(), UploadPolicy.of("s", ADDRESS + "/", "", "", VALUES).version());
		assertNotEquals(policy.version(), UploadPolicy.of("s2", ADDRESS, "", "", VALUES).version());
		assertNotEquals(policy.version(), UploadPolicy.of("s", ADDRESS + "2", "", "", VALUES).version());
		assertNotEquals(policy.version(), UploadPolicy.of("s", ADDRESS, "", "", Set.of(Privacy.TEXT)).version());
		assertNotEquals(policy.place(), UploadPolicy.of("s", ADDRESS + "2", "", "", VALUES).place());
	}
}
