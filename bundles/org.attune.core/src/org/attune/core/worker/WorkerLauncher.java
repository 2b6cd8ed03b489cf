// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Starts a worker: a process that speaks the wire protocol on its standard streams, with standard error apart. Launchers that start
 * the same worker are equal.
 */
@FunctionalInterface
public interface WorkerLauncher {
	/** Name of the device that is always there. */
	String CPU = "cpu"; //$NON-NLS-1$

	/**
	 * @param folder the process's working folder, where crash reports of the worker land
	 * @throws IOException if there is no such command, or the system refuses
	 */
	Process start(Path folder) throws IOException;

	/**
	 * Whether a worker may be started before there is a run for it: it costs nobody anything but this machine's memory.
	 */
	default boolean startsAhead() {
		return false;
	}

	/**
	 * Makes, once, what later starts are faster with; does nothing if it is there. Waits for the process that makes it.
	 *
	 * @param started takes that process, which may be killed: then nothing was made
	 * @throws IOException if it cannot be made
	 */
	default void accelerate(Consumer<Process> started) throws IOException, InterruptedException {
		// most workers start as they do
	}

	/** What the worker trains on: {@code cpu}, or {@code cuda:} with the index of a GPU. */
	default String device() {
		return CPU;
	}

	/**
	 * The launcher that does the work, where this one only finds it. May take some seconds.
	 *
	 * @throws IOException if there is none; the message says what to do
	 */
	default WorkerLauncher found() throws IOException {
		return this;
	}
}
