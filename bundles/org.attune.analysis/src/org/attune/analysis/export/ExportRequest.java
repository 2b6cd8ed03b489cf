// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.attune.trace.Privacy;

/**
 * What to export.
 *
 * @param format  to what
 * @param trace   the folder with the segments
 * @param runs    a folder with the folders of the runs somewhere in it
 * @param out     the folder to write to: not there yet, or empty
 * @param leaving the classes of privacy that may leave
 * @param key     makes pseudonyms of names that may not leave; without it they are left out
 */
public record ExportRequest(Format format, Path trace, Optional<Path> runs, Path out, Set<Privacy> leaving,
		Optional<byte[]> key) {
	/** What leaves if nobody says otherwise. */
	public static final Set<Privacy> USUAL = Set.copyOf(EnumSet.of(Privacy.STRUCTURE, Privacy.VALUE));

	public ExportRequest {
		leaving = Set.copyOf(leaving);
	}
}
