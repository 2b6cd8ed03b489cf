// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.attune.core.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Writes runs into a form that other programs read. Blocks; not for the UI thread. */
@FunctionalInterface
public interface RunsExport {
	/**
	 * Writes all of it or nothing: what was there at the target stays until the whole export is written.
	 *
	 * @param target file or folder, as the form demands; its parent is there
	 * @throws IOException                if the target cannot be written
	 * @throws OperationCanceledException if the person cancelled; then nothing is changed
	 */
	void write(List<Run> runs, Path target, IProgressMonitor monitor) throws IOException;
}
