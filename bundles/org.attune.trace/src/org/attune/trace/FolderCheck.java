// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks all sessions of a folder, each for itself and then as links of one chain. */
final class FolderCheck {
	private final Path folder;
	private final SortedMap<String, SessionCheck> sessions = new TreeMap<>();
	private final Map<String, Optional<String>> hashes = new HashMap<>();
	private final Map<String, String> replaced = new HashMap<>();
	private final Map<String, RecorderEvent.SessionRecovered> recovered = new HashMap<>();

	FolderCheck(Path folder) {
		this.folder = folder;
	}

	List<SessionVerdict> verdicts() throws IOException {
		final Map<String, Long> locks = locks(); // before the segments, of which a running session may make more
		for (Path file : new TraceReader(folder).segments()) {
			SegmentName.of(file).ifPresent(name -> read(name, file));
		}
		locks.forEach((id, count) -> {
			if (count > 0) {
				session(id).segments(count);
			}
		});
		sessions.values().forEach(check -> {
			replaced.putAll(check.replaced());
			recovered.putAll(check.recovered());
		});
		sessions.values().forEach(check -> check.links().forEach((name, link) -> verify(check, name, link)));
		return sessions.entrySet().stream().map(entry -> verdict(entry.getKey(), entry.getValue(), locks)).toList();
	}

	private void read(SegmentName name, Path file) {
		final SessionCheck check = session(name.session());
		check.begins(name);
		final Optional<String> hash = SegmentReader.read(file, check);
		check.ends(hash);
		hashes.put(name.toString(), hash);
	}

	private void verify(SessionCheck check, SegmentName name, SegmentLink link) {
		final Optional<String> hash = hashes.get(link.segment());
		if (hash == null) {
			check.problem("segment " + link.segment() + ", which " + name + " follows, is missing"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else if (hash.isPresent() && !hash.get().equals(link.hash())
				&& !link.hash().equals(replaced.get(link.segment()))) {
			check.problem("segment " + link.segment() + " is not the one that " + name + " follows: changed or exchanged"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private SessionVerdict verdict(String id, SessionCheck check, Map<String, Long> locks) {
		final RecorderEvent.SessionRecovered found = recovered.get(id);
		if (check.ended()) {
			return check.verdict(SessionVerdict.End.ENDED);
		} else if (SessionLock.held(SessionLock.file(folder, id))) {
			return check.verdict(SessionVerdict.End.RUNNING);
		} else if (found != null) {
			check.endsAs(found);
		} else if (!locks.containsKey(id) && check.chained()) {
			check.problem("has no end, and neither a lock nor a later session tells of one: its last lines are missing"); //$NON-NLS-1$
			return check.verdict(SessionVerdict.End.UNKNOWN);
		}
		return check.verdict(SessionVerdict.End.KILLED);
	}

	private SessionCheck session(String id) {
		return sessions.computeIfAbsent(id, SessionCheck::new);
	}

	/** How many segments there should be, by session. */
	private Map<String, Long> locks() throws IOException {
		final Map<String, Long> locks = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(file -> file.toString().endsWith(SessionLock.EXTENSION))
					.forEach(file -> locks.put(SessionLock.session(file), SessionLock.segments(file)));
		}
		return locks;
	}
}
