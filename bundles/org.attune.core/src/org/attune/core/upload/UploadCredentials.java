// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.core.secrets.SecureEntry;
import org.eclipse.equinox.security.storage.ISecurePreferences;

/**
 * What opens a study's server: a user and a password, or a bearer token. It lies in the secure storage, and belongs to the
 * address as well, so that a study that names another server gets nothing of it. Blocks; not for the UI thread.
 */
public final class UploadCredentials implements Authorization {
	private static final String NODE = "org.attune.core/uploads/"; //$NON-NLS-1$

	private final Supplier<ISecurePreferences> storage;

	public UploadCredentials(Supplier<ISecurePreferences> storage) {
		this.storage = storage;
	}

	@Override
	public Optional<String> authorization(UploadPolicy policy) throws IOException {
		final Optional<String> secret = secret(policy).read();
		final Optional<String> user = user(policy).read();
		return secret.map(word -> user.map(name -> "Basic " + Base64.getEncoder() //$NON-NLS-1$
				.encodeToString((name + ':' + word).getBytes(StandardCharsets.UTF_8)))
				.orElse("Bearer " + word)); //$NON-NLS-1$
	}

	/** Whether there are any; does not open the storage. */
	public boolean isStored(UploadPolicy policy) {
		try {
			return secret(policy).isStored();
		} catch (IOException e) {
			return false; // without a storage nothing is in it
		}
	}

	/**
	 * @param user   empty: the secret is a token
	 * @param secret empty: removes both
	 */
	public void write(UploadPolicy policy, String user, String secret) throws IOException {
		user(policy).write(secret.isBlank() ? "" : user); //$NON-NLS-1$
		secret(policy).write(secret);
	}

	private SecureEntry user(UploadPolicy policy) {
		return new SecureEntry(storage, NODE + policy.place(), "user"); //$NON-NLS-1$
	}

	private SecureEntry secret(UploadPolicy policy) {
		return new SecureEntry(storage, NODE + policy.place(), "secret"); //$NON-NLS-1$
	}
}
