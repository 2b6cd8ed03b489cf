// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Reads the token once, when it is first needed, so that the secure storage is opened only where something is sent. */
final class KnownToken implements Supplier<Optional<String>> {
	private final SecureToken source;
	private final BiConsumer<String, Throwable> log;
	private Optional<Optional<String>> known = Optional.empty();

	KnownToken(SecureToken source, BiConsumer<String, Throwable> log) {
		this.source = source;
		this.log = log;
	}

	@Override
	public synchronized Optional<String> get() {
		if (known.isEmpty()) {
			known = Optional.of(read());
		}
		return known.get();
	}

	private Optional<String> read() {
		try {
			return source.read();
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.LiveExports_secureStorage, e.getMessage()), e);
			return Optional.empty();
		}
	}
}
