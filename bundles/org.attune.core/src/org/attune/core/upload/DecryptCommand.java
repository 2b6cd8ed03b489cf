// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** The command {@code ./attune trace decrypt}: makes traces of what a study's server received. Needs no OSGi. */
public final class DecryptCommand {
	private static final String USAGE = "usage: trace decrypt [--key KEY.pem] [--out FOLDER] RECEIVED"; //$NON-NLS-1$
	private static final String KEY = "--key"; //$NON-NLS-1$
	private static final String OUT = "--out"; //$NON-NLS-1$

	private DecryptCommand() {
	}

	/** Exit code 1 if a file could not be restored, or there is none. */
	public static void main(String[] arguments) {
		System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
	}

	static int run(String[] arguments, PrintStream out) {
		final Map<String, String> options = new HashMap<>();
		int next = 0;
		while (next + 1 < arguments.length && (arguments[next].equals(KEY) || arguments[next].equals(OUT))) {
			options.put(arguments[next], arguments[next + 1]);
			next += 2;
		}
		if (next != arguments.length - 1 || !Files.isDirectory(Path.of(arguments[next]))) {
			out.println(USAGE);
			return 1;
		}
		final Path received = Path.of(arguments[next]);
		try {
			final Optional<PrivateKey> key = options.containsKey(KEY) ? Optional.of(key(Path.of(options.get(KEY))))
					: Optional.empty();
			final Path target = Path.of(options.getOrDefault(OUT, received.toAbsolutePath().normalize() + "-decrypted")); //$NON-NLS-1$
			return new Decryption(target, key, out).restore(received) ? 0 : 1;
		} catch (IOException e) {
			out.println(e.getMessage());
			return 1;
		}
	}

	private static PrivateKey key(Path file) throws IOException {
		try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
			final Object content = parser.readObject();
			if (content instanceof final PrivateKeyInfo key) {
				return new JcaPEMKeyConverter().getPrivateKey(key);
			} else if (content instanceof final PEMKeyPair pair) {
				return new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
			}
		} catch (PEMException e) {
			throw new IOException(file + ": " + e.getMessage(), e); //$NON-NLS-1$
		}
		throw new IOException(file + ": is no private key in PEM form without a passphrase; remove that with: openssl pkey -in KEY.pem -out PLAIN.pem"); //$NON-NLS-1$
	}
}
