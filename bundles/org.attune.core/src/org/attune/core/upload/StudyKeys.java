// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.util.Optional;

/** The keys of pseudonyms, one for each study. Blocks, and may make the platform ask for a password; not for the UI thread. */
public interface StudyKeys {
	/** @throws IOException if it cannot be said, because what keeps the keys cannot be opened */
	Optional<byte[]> find(String study) throws IOException;

	/** Makes and keeps a key of 256 random bits. */
	byte[] create(String study) throws IOException;

	/** Forgets the key for good: from then on nobody can say which names the pseudonyms stand for. */
	void destroy(String study) throws IOException;
}
