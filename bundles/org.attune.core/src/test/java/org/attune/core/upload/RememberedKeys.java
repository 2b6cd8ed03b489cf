// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, which can be locked. */
final class RememberedKeys implements StudyKeys {
	private final Map<String, byte[]> keys = new HashMap<>();
	private boolean locked;

	/** Whether it needs a password that nobody knows. */
	void lock(boolean now) {
		locked = now;
	}

	@Override
	public Optional<byte[]> find(String study) throws IOException {
		open();
		return Optional.ofNullable(keys.get(study));
	}

	@Override
	public byte[] create(String study) throws IOException {
		open();
		final byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		keys.put(study, key);
		return key;
	}

	@Override
	public void destroy(String study) throws IOException {
		open();
		keys.remove(study);
	}

	private void open() throws IOException {
		if (locked) {
			throw new IOException("no password");
		}
	}
}
