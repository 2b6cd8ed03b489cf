// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network sockets of processes, as Linux tells them. */
public final class Sockets {
	private static final int LOCAL = 1;
	private static final int REMOTE = 2;
	private static final int INODE = 9;
	/** The addresses 127.x.x.x, ::1 and ::ffff:127.x.x.x, each group of four bytes turned around. */
	private static final String LOOPBACK = "(0{16}FFFF0000)?[0-9A-F]{6}7F|0{24}01000000";

	private Sockets() {
	}

	/** Sockets of a process that lead, or are open, to other machines. */
	public static List<String> abroad(ProcessHandle process) {
		try {
			Path folder = Path.of("/proc", Long.toString(process.pid()));
			Set<String> own = inodes(folder.resolve("fd"));
			return Stream.of("tcp", "tcp6", "udp", "udp6").map(kind -> folder.resolve("net").resolve(kind)).filter(Files::exists)
					.flatMap(Sockets::rows).map(row -> row.strip().split("\\s+")).filter(row -> own.contains(row[INODE]))
					.filter(row -> !here(unset(row[REMOTE]) ? row[LOCAL] : row[REMOTE]))
					.map(row -> row[LOCAL] + " to " + row[REMOTE]).toList();
		} catch (IOException e) {
			return List.of(); // it has ended
		}
	}

	private static Set<String> inodes(Path descriptors) throws IOException {
		try (Stream<Path> all = Files.list(descriptors)) {
			return all.map(Sockets::target).filter(target -> target.startsWith("socket:["))
					.map(target -> target.substring("socket:[".length(), target.length() - 1)).collect(Collectors.toSet());
		}
	}

	private static String target(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString();
		} catch (IOException e) {
			return ""; // it was closed meanwhile
		}
	}

	private static Stream<String> rows(Path table) {
		try {
			return Files.readAllLines(table).stream().skip(1);
		} catch (IOException e) {
			return Stream.empty(); // the process has ended
		}
	}

	private static boolean here(String address) {
		return host(address).matches(LOOPBACK);
	}

	/** Of a socket that waits for others to call. */
	private static boolean unset(String address) {
		return host(address).matches("0+");
	}

	private static String host(String address) {
		return address.substring(0, address.indexOf(':'));
	}
}
