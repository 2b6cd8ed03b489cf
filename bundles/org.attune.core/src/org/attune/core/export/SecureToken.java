// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * The token that opens an MLflow server: the environment variable that MLflow's own clients read, else what lies encrypted
 * in the secure storage. Blocks, and may make the platform ask for the storage's password; not for the UI thread.
 */
public final class SecureToken {
	/** Also read by MLflow's own clients. */
	public static final String VARIABLE = "MLFLOW_TRACKING_TOKEN"; //$NON-NLS-1$

	private static final String NODE = "org.attune.core/mlflow"; //$NON-NLS-1$
	private static final String KEY = "token"; //$NON-NLS-1$

	private final Supplier<ISecurePreferences> storage;
	private final String variable;

	/** @param variable the value of {@link #VARIABLE}; empty: not set */
	public SecureToken(Supplier<ISecurePreferences> storage, String variable) {
		this.storage = storage;
		this.variable = variable.strip();
	}

	/** @throws IOException if the storage cannot be opened */
	public Optional<String> read() throws IOException {
		if (!variable.isEmpty()) {
			return Optional.of(variable);
		}
		try {
			return isStored() ? Optional.of(storage.get().node(NODE).get(KEY, "")).filter(token -> !token.isBlank()) //$NON-NLS-1$
					: Optional.empty();
		} catch (StorageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** Whether there is one in the storage; does not open it. */
	public boolean isStored() {
		return storage.get().nodeExists(NODE) && Arrays.asList(storage.get().node(NODE).keys()).contains(KEY);
	}

	/** @param token empty: removes it */
	public void write(String token) throws IOException {
		try {
			if (token.isBlank()) {
				storage.get().node(NODE).remove(KEY);
			} else {
				storage.get().node(NODE).put(KEY, token.strip(), true);
			}
			storage.get().flush();
		} catch (StorageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
