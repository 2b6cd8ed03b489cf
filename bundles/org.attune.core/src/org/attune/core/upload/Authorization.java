// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.util.Optional;

/** What opens the server of a study. Blocks. */
@FunctionalInterface
interface Authorization {
	/**
	 * The value of the header Authorization; empty: none.
	 *
	 * @throws IOException if what keeps it cannot be opened
	 */
	Optional<String> authorization(UploadPolicy policy) throws IOException;
}
