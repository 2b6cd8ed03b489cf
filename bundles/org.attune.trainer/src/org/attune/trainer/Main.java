// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The worker process: reads one run request from standard input, trains, and tells about it on standard output. */
public final class Main {
	private static final int USAGE = 2;

	private Main() {
	}

	/** @param arguments none: a worker is told everything by its run request */
	public static void main(String[] arguments) {
		final EventChannel events = new EventChannel(new FileOutputStream(FileDescriptor.out));
		System.setOut(System.err); // whatever prints to standard output must not come between the events
		if (arguments.length > 0) {
			System.err.println("This is a worker of Attune: it takes no arguments, but a run request on standard input.");
			System.exit(USAGE);
		}
		new Worker(new ControlReader(System.in, events), events).run();
		System.exit(0);
	}
}
