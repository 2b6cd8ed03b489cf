// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether traces are whole: every session's lines numbered from 1 without a gap, every line the one that was
 * written, every segment there and the one that the next one follows, every session ended or known to be running or
 * killed. What was dropped or deleted and says so is no gap; neither is the torn last line of a killed session. Nothing
 * is ever changed. A running session is checked as far as it is written.
 */
public final class TraceCheck {
	private TraceCheck() {
	}

	/** One verdict per session, by session id. */
	public static List<SessionVerdict> verdicts(Path folder) throws IOException {
		return new FolderCheck(folder).verdicts();
	}

	/** Prints a verdict per session of each folder; exit code 1 if one is not whole or a folder has none. */
	public static void main(String[] folders) {
		System.exit(run(folders, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
	}

	static int run(String[] folders, PrintStream out) {
		if (folders.length == 0) {
			out.println("usage: TraceCheck FOLDER..."); //$NON-NLS-1$
			return 1;
		}
		boolean whole = true;
		for (String folder : folders) {
			whole &= check(Path.of(folder), out);
		}
		return whole ? 0 : 1;
	}

	private static boolean check(Path folder, PrintStream out) {
		if (!Files.isDirectory(folder)) {
			out.println(folder + ": is not a folder; name the one that holds the " + SegmentName.PLAIN + " files"); //$NON-NLS-1$ //$NON-NLS-2$
			return false;
		}
		try {
			final List<SessionVerdict> verdicts = verdicts(folder);
			verdicts.forEach(out::println);
			if (verdicts.isEmpty()) {
				out.println(folder + ": holds no trace"); //$NON-NLS-1$
			}
			return !verdicts.isEmpty() && verdicts.stream().allMatch(SessionVerdict::whole);
		} catch (IOException e) {
			out.println(folder + ": cannot be listed: " + e); //$NON-NLS-1$
			return false;
		}
	}
}
