// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether traces are whole: every session's lines numbered from 1 without a gap, every line the one that was
 * written. What was dropped and said so is no gap; neither is the torn last line of a killed session.
 */
public final class TraceCheck implements TraceReader.Sink {
	private static final int NAMED_PROBLEMS = 20;

	private final Map<String, SessionCheck> sessions = new TreeMap<>();

	private TraceCheck() {
	}

	/** One verdict per session, by session id. */
	public static List<SessionVerdict> verdicts(Path folder) throws IOException {
		final TraceCheck check = new TraceCheck();
		new TraceReader(folder).read(check);
		return check.sessions.values().stream().map(SessionCheck::verdict).toList();
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
			out.println(folder + ": is not a folder; name the one that holds the " + FileSegment.EXTENSION + " files"); //$NON-NLS-1$ //$NON-NLS-2$
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

	@Override
	public void line(TraceLine line) {
		session(line.session()).line(line);
	}

	@Override
	public void fault(TraceFault fault) {
		final String name = fault.file().getFileName().toString();
		final int end = name.lastIndexOf('-');
		session(end > 0 ? name.substring(0, end) : name).fault(fault);
	}

	private SessionCheck session(String id) {
		return sessions.computeIfAbsent(id, SessionCheck::new);
	}

	/** What was seen of one session so far. */
	private static final class SessionCheck {
		private final String session;
		private final List<String> problems = new ArrayList<>();
		private long unnamed;
		private long lines;
		private long last;
		private long dropped;
		private boolean torn;
		private boolean ended;

		SessionCheck(String session) {
			this.session = session;
		}

		void line(TraceLine line) {
			if (line.sequence() != last + 1) {
				problem("line " + (last + 1) + " should follow, but " + line.sequence() + " does"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			lines++;
			last = line.sequence();
			line.event().ifPresent(this::event);
		}

		void fault(TraceFault fault) {
			if (fault.kind() == TraceFault.Kind.TORN_TAIL) {
				torn = true;
			} else {
				problem(fault.toString());
			}
		}

		SessionVerdict verdict() {
			if (lines == 0) {
				problem("no line can be read"); //$NON-NLS-1$
			}
			if (unnamed > 0) {
				problems.add("and " + unnamed + " problems more"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return new SessionVerdict(session, lines, dropped, ended, torn, problems);
		}

		private void problem(String text) {
			if (problems.size() < NAMED_PROBLEMS) {
				problems.add(text);
			} else {
				unnamed++;
			}
		}

		private void event(TraceEvent event) {
			ended |= event instanceof TraceEvent.SessionEnded;
			if (event instanceof final TraceEvent.Dropped drop) {
				dropped += drop.count();
			}
		}
	}
}
