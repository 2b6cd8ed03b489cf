// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.io.IOException;
import java.nio.file.Path;

/** Starts a worker: a process that speaks the wire protocol on its standard streams, with standard error apart. */
@FunctionalInterface
public interface WorkerLauncher {
	/**
	 * @param folder the process's working folder, where crash reports of the worker land
	 * @throws IOException if there is no such command, or the system refuses
	 */
	Process start(Path folder) throws IOException;
}
