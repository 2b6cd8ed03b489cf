// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.secrets;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * A text that lies encrypted in the secure storage. Blocks, and may make the platform ask for the storage's password; not
 * for the UI thread.
 */
public final class SecureEntry {
	private final Supplier<ISecurePreferences> storage;
	private final String node;
	private final String key;

	/** @param storage gives null where there is none */
	public SecureEntry(Supplier<ISecurePreferences> storage, String node, String key) {
		this.storage = storage;
		this.node = node;
		this.key = key;
	}

	/** @throws IOException if the storage cannot be opened */
	public Optional<String> read() throws IOException {
		try {
			return isStored() ? Optional.of(storage().node(node).get(key, "")).filter(text -> !text.isBlank()) //$NON-NLS-1$
					: Optional.empty();
		} catch (StorageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** Whether there is one; does not open the storage. */
	public boolean isStored() throws IOException {
		return storage().nodeExists(node) && Arrays.asList(storage().node(node).keys()).contains(key);
	}

	/** @param text blank: removes it */
	public void write(String text) throws IOException {
		try {
			if (text.isBlank()) {
				storage().node(node).remove(key);
			} else {
				storage().node(node).put(key, text.strip(), true);
			}
			storage().flush();
		} catch (StorageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private ISecurePreferences storage() throws IOException {
		return Optional.ofNullable(storage.get()).orElseThrow(() -> new IOException(Messages.SecureEntry_none));
	}
}
