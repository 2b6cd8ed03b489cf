// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Deletes lines of a trace for good, and says so: a {@link RecorderEvent.LinesDeleted} stands in the place of lines that
 * followed each other, with the number of the last of them and nothing of what they said. A segment is written anew
 * beside the old one, which it replaces in one step when all of it is on the disk itself. Segments without such lines
 * are not touched.
 */
public final class TraceErasure {
	private TraceErasure() {
	}

	/**
	 * Sessions that are still written, here or by another workbench, stay as they are.
	 *
	 * @param folder the folder that holds the segments
	 * @param chosen which lines to delete
	 * @return how many were deleted
	 * @throws IOException if a segment cannot be read or replaced; that one, and those after it, are as they were
	 */
	public static long erase(Path folder, Predicate<TraceLine> chosen) throws IOException {
		long deleted = 0;
		for (Path segment : new TraceReader(folder).segments()) {
			if (!written(folder, segment)) {
				deleted += new SegmentErasure(segment, chosen).erase();
			}
		}
		return deleted;
	}

	private static boolean written(Path folder, Path segment) {
		return SegmentName.of(segment).map(name -> SessionLock.held(SessionLock.file(folder, name.session()))).orElse(true);
	}
}
