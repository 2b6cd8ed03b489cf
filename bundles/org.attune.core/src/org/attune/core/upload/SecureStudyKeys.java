// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.core.secrets.SecureEntry;
import org.eclipse.equinox.security.storage.ISecurePreferences;

/** Keys in the secure storage. */
public final class SecureStudyKeys implements StudyKeys {
	private static final String NODE = "org.attune.core/studies/"; //$NON-NLS-1$
	private static final int BYTES = 32;

	private final Supplier<ISecurePreferences> storage;

	public SecureStudyKeys(Supplier<ISecurePreferences> storage) {
		this.storage = storage;
	}

	@Override
	public Optional<byte[]> find(String study) throws IOException {
		try {
			return entry(study).read().map(Base64.getDecoder()::decode).filter(key -> key.length == BYTES);
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // not a key
		}
	}

	@Override
	public byte[] create(String study) throws IOException {
		final byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		entry(study).write(Base64.getEncoder().encodeToString(key));
		return key;
	}

	@Override
	public void destroy(String study) throws IOException {
		if (entry(study).isStored()) {
			entry(study).write(""); //$NON-NLS-1$
		}
	}

	private SecureEntry entry(String study) {
		return new SecureEntry(storage, NODE + study, "pseudonyms"); //$NON-NLS-1$
	}
}
