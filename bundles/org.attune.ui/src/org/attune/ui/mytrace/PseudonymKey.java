// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * The key under which names become pseudonyms, kept encrypted in the secure storage, so that exports of the same person can be
 * joined. It never leaves the machine. Blocks, and may make the platform ask for the storage's password; not for the UI thread.
 */
final class PseudonymKey {
	private static final String NODE = "org.attune.ui/trace"; //$NON-NLS-1$
	private static final String KEY = "pseudonyms"; //$NON-NLS-1$
	private static final int BYTES = 32;

	private final Supplier<ISecurePreferences> storage;

	PseudonymKey(Supplier<ISecurePreferences> storage) {
		this.storage = storage;
	}

	/** That of the person who works here. */
	static PseudonymKey own() {
		return new PseudonymKey(SecurePreferencesFactory::getDefault);
	}

	/**
	 * The key; made at random when it is asked for the first time.
	 *
	 * @throws IOException
	 *             if the storage cannot be opened
	 */
	byte[] read() throws IOException {
		try {
			ISecurePreferences node = Optional.ofNullable(storage.get())
					.orElseThrow(() -> new IOException(Messages.export_noStorage)).node(NODE);
			byte[] kept = node.getByteArray(KEY, null);
			return kept != null ? kept : made(node);
		} catch (StorageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static byte[] made(ISecurePreferences node) throws StorageException, IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		node.putByteArray(KEY, key, true);
		node.flush();
		return key;
	}
}
