// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Deletes lines of a trace for good, and says so: a {@link RecorderEvent.LinesDeleted} stands in the place of lines that
 * followed each other, with the number of the last of them and nothing of what they said. A segment is written anew
 * beside the old one, which it replaces in one step when all of it is on the disk itself. Segments without such lines
 * are not touched. What was derived from segments and lies beside them is deleted first, whatever is chosen, since it
 * holds what they say and can be made again.
 */
public final class TraceErasure {
	private static final String DERIVED = ".keyframes"; //$NON-NLS-1$

	private TraceErasure() {
	}

	/**
	 * Where replays keep what they derived from the segments of a session. Drafts of it begin with the same name.
	 *
	 * @param folder the folder that holds the segments
	 */
	public static Path derived(Path folder, String session) {
		return folder.resolve(session + DERIVED);
	}

	/**
	 * Sessions that are still written, here or by another workbench, stay as they are.
	 *
	 * @param folder the folder that holds the segments
	 * @param chosen which lines to delete
	 * @return how many were deleted
	 * @throws IOException if a segment cannot be read or replaced, or what was derived cannot be deleted; that one, and those
	 *                     after it, are as they were
	 */
	public static long erase(Path folder, Predicate<TraceLine> chosen) throws IOException {
		deleteDerived(folder);
		long deleted = 0;
		for (Path segment : new TraceReader(folder).segments()) {
			if (!written(folder, segment)) {
				deleted += new SegmentErasure(segment, chosen).erase();
			}
		}
		return deleted;
	}

	private static void deleteDerived(Path folder) throws IOException {
		final List<Path> derived;
		try (Stream<Path> files = Files.list(folder)) {
			derived = files.filter(file -> file.getFileName().toString().contains(DERIVED)).toList();
		}
		for (Path file : derived) {
			Files.deleteIfExists(file);
		}
	}

	private static boolean written(Path folder, Path segment) {
		return SegmentName.of(segment).map(name -> SessionLock.held(SessionLock.file(folder, name.session()))).orElse(true);
	}
}
