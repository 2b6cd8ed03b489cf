// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;

import org.attune.trainer.device.CpuLibrary;
import org.attune.trainer.device.DevicesCommand;

/**
 * The worker process: reads one run request from standard input, trains, and tells about it on standard output. With a command
 * instead: {@code devices} says what there is to train on, {@code check} whether it computes and how fast, {@code pack} seals a
 * dataset, {@code sample} writes generated images to try that with, {@code rehearse} trains a little and ends.
 */
public final class Main {
	private static final int USAGE = 2;

	private Main() {
	}

	/** @param arguments none: a worker is told everything by its run request */
	public static void main(String[] arguments) {
		final PrintStream output = System.out;
		System.setOut(System.err); // whatever prints to standard output must not come between the events
		if (arguments.length > 0) {
			command(List.of(arguments), output);
		} else {
			CpuLibrary.choose();
			final EventChannel events = new EventChannel(new FileOutputStream(FileDescriptor.out));
			new Worker(new ControlReader(System.in, events), events).run();
		}
		System.exit(0);
	}

	private static void command(List<String> arguments, PrintStream output) {
		final List<String> options = arguments.subList(1, arguments.size());
		if (arguments.getFirst().equals(PackCommand.NAME)) {
			System.exit(PackCommand.run(options, output));
		}
		if (arguments.getFirst().equals(SampleCommand.NAME)) {
			System.exit(SampleCommand.run(options, output));
		}
		final boolean understood = switch (arguments.getFirst()) {
			case DevicesCommand.NAME -> DevicesCommand.run(options, output);
			case CheckCommand.NAME -> CheckCommand.run(options, output);
			case Rehearsal.NAME -> Rehearsal.run(options);
			default -> false;
		};
		if (!understood) {
			System.err.println("This is a worker of Attune: it takes a run request on standard input, or one of the commands '"
					+ DevicesCommand.NAME + " [--json]', '" + CheckCommand.NAME + " --json', '" + PackCommand.NAME + "', '"
					+ SampleCommand.NAME + "' and '" + Rehearsal.NAME + "'.");
			System.exit(USAGE);
		}
	}
}
