// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.core.secrets.SecureEntry;
import org.eclipse.equinox.security.storage.ISecurePreferences;

/**
 * The token that opens an MLflow server: the environment variable that MLflow's own clients read, else what lies encrypted
 * in the secure storage. Blocks, and may make the platform ask for the storage's password; not for the UI thread.
 */
public final class SecureToken {
	/** Also read by MLflow's own clients. */
	public static final String VARIABLE = "MLFLOW_TRACKING_TOKEN"; //$NON-NLS-1$

	private static final String NODE = "org.attune.core/mlflow"; //$NON-NLS-1$
	private static final String KEY = "token"; //$NON-NLS-1$

	private final SecureEntry entry;
	private final String variable;

	/** @param variable the value of {@link #VARIABLE}; empty: not set */
	public SecureToken(Supplier<ISecurePreferences> storage, String variable) {
		this.entry = new SecureEntry(storage, NODE, KEY);
		this.variable = variable.strip();
	}

	/** @throws IOException if the storage cannot be opened */
	public Optional<String> read() throws IOException {
		return variable.isEmpty() ? entry.read() : Optional.of(variable);
	}

	/** Whether there is one in the storage; does not open it. */
	public boolean isStored() {
		try {
			return entry.isStored();
		} catch (IOException e) {
			return false; // without a storage nothing is in it
		}
	}

	/** @param token empty: removes it */
	public void write(String token) throws IOException {
		entry.write(token);
	}
}
