// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A certificate that signs itself, made as the documentation says.
 *
 * @param folder holds {@code cert.pem} and {@code key.pem}
 */
record Certificate(Path folder) {
	private static final Path OPENSSL = Path.of("/usr/bin/openssl");

	static Certificate forThisMachine(Path folder) throws IOException, InterruptedException {
		return of(folder, "IP:127.0.0.1");
	}

	/** @param host as openssl names it in a certificate */
	static Certificate of(Path folder, String host) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=study", "-addext",
				"subjectAltName=" + host, "-keyout", "key.pem", "-out", "cert.pem");
		return new Certificate(folder);
	}

	/** Runs openssl in a folder. */
	static void openssl(Path folder, String... arguments) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(OPENSSL), "openssl is missing: apt-get install openssl");
		final String[] command = new String[arguments.length + 1];
		command[0] = OPENSSL.toString();
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		final Path log = folder.resolve("openssl.log");
		final int code = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(log.toFile()).start().waitFor();
		assertEquals(0, code, () -> String.join(" ", command));
	}

	String pem() throws IOException {
		return Files.readString(folder.resolve("cert.pem"));
	}

	Path key() {
		return folder.resolve("key.pem");
	}
}
