// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.attune.core.run.RunConsole;
import org.eclipse.debug.core.model.IStreamsProxy;

/** What the Console view shows of a run: what the worker prints, and a line for each epoch. */
final class TrainingConsole implements RunConsole, IStreamsProxy {
	private final ExecutorService thread = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Attune console").factory()); //$NON-NLS-1$
	private final ConsoleStream output = new ConsoleStream(this::later);
	private final ConsoleStream errors = new ConsoleStream(this::later);

	@Override
	public void print(String text, boolean error) {
		(error ? errors : output).print(text);
	}

	/** Runs the action when everything printed up to now was handed on, and takes nothing more. */
	void close(Runnable last) {
		later(last);
		thread.shutdown();
	}

	@Override
	public ConsoleStream getErrorStreamMonitor() {
		return errors;
	}

	@Override
	public ConsoleStream getOutputStreamMonitor() {
		return output;
	}

	/** Does nothing: a training reads no input from people. */
	@Override
	public void write(String input) {
		// the worker's input belongs to the protocol
	}

	private void later(Runnable action) {
		if (!thread.isShutdown()) {
			thread.execute(action);
		}
	}
}
