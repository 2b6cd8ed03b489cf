// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Copies a sealed dataset, and looks whether it is the one that was packed for the study. The original is only read.
 *
 * @param digest SHA-256 that the file must have, in hexadecimal digits
 */
record SealedCopy(Path original, Path copy, String digest) {
	private static final int CHUNK = 1 << 20;

	void make(IProgressMonitor monitor) throws IOException, StudyException {
		if (!Files.isRegularFile(original)) {
			throw new StudyException(Messages.bind(Messages.SealedCopy_absent, original));
		}
		final long size = Files.size(original);
		final SubMonitor progress = SubMonitor.convert(monitor, Messages.SealedCopy_task, (int) (size / CHUNK) + 1);
		final MessageDigest found = Sha256.digest();
		try (InputStream in = Files.newInputStream(original); OutputStream out = Files.newOutputStream(copy)) {
			for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
				if (progress.isCanceled()) {
					throw new OperationCanceledException();
				}
				found.update(chunk);
				out.write(chunk);
				progress.worked(1);
			}
		}
		if (!HexFormat.of().formatHex(found.digest()).equals(digest)) {
			throw new StudyException(Messages.bind(Messages.SealedCopy_other, original, size));
		}
	}
}
