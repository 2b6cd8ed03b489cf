// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * How many files with wanted names there are in compressed tar archives. To know takes as long as reading all of the
 * archive, so that what was counted holds until the file has another size or time. Safe for any thread: while one counts,
 * others wait, mostly for the same archive.
 */
final class TarCounts {
	private static final int BUFFER = 1 << 16;
	private final Predicate<String> wanted;
	private final Map<Path, Counted> counts = new HashMap<>();

	/** A count, and the file that it is of. */
	private record Counted(long size, FileTime modified, long count) {
		boolean holds(long nowSize, FileTime nowModified) {
			return size == nowSize && modified.equals(nowModified);
		}
	}

	TarCounts(Predicate<String> wanted) {
		this.wanted = wanted;
	}

	/**
	 * @throws OperationCanceledException
	 *             if the monitor is cancelled meanwhile
	 */
	synchronized long of(Path archive, IProgressMonitor monitor) throws IOException {
		final long size = Files.size(archive);
		final FileTime modified = Files.getLastModifiedTime(archive);
		final Counted before = counts.get(archive);
		if (before != null && before.holds(size, modified)) {
			return before.count();
		}
		final long count = count(archive, monitor);
		counts.put(archive, new Counted(size, modified, count));
		return count;
	}

	private long count(Path archive, IProgressMonitor monitor) throws IOException {
		try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), BUFFER), BUFFER)) {
			final TarNames names = new TarNames(in);
			long count = 0;
			for (Optional<String> name = names.next(); name.isPresent(); name = names.next()) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				count += wanted.test(name.get()) ? 1 : 0;
			}
			return count;
		} catch (IndexOutOfBoundsException | NumberFormatException e) {
			throw new IOException(e); // no archive, whatever its name says
		}
	}
}
