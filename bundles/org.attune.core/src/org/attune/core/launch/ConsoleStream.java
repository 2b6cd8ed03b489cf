// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;

/**
 * One stream of a run's console. Who prints never waits for who listens: text is handed on by another thread, and if a
 * listener falls far behind, the middle of the text is left out for it; the file of the run has it all.
 */
final class ConsoleStream implements IFlushableStreamMonitor {
	/** Characters that are kept for a listener. */
	static final int CAPACITY = 1 << 20;

	private final Executor thread;
	private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();
	private final StringBuilder contents = new StringBuilder();
	private final StringBuilder waiting = new StringBuilder();
	private boolean buffered = true;
	private boolean cut;

	ConsoleStream(Executor thread) {
		this.thread = thread;
	}

	void print(String text) {
		synchronized (waiting) {
			if (waiting.length() + text.length() <= CAPACITY) {
				waiting.append(text);
			} else {
				cut = true;
			}
		}
		thread.execute(this::handOn);
	}

	@Override
	public void addListener(IStreamListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	@Override
	public void removeListener(IStreamListener listener) {
		listeners.remove(listener);
	}

	@Override
	public synchronized String getContents() {
		return contents.toString();
	}

	@Override
	public synchronized void flushContents() {
		contents.setLength(0);
	}

	@Override
	public synchronized void setBuffered(boolean buffer) {
		buffered = buffer;
	}

	@Override
	public synchronized boolean isBuffered() {
		return buffered;
	}

	private void handOn() {
		final String text = take();
		if (!text.isEmpty()) {
			keep(text);
			listeners.forEach(listener -> listener.streamAppended(text, this));
		}
	}

	private String take() {
		synchronized (waiting) {
			if (cut) {
				waiting.append(Messages.ConsoleStream_cut);
			}
			final String text = waiting.toString();
			waiting.setLength(0);
			cut = false;
			return text;
		}
	}

	private synchronized void keep(String text) {
		if (buffered) {
			contents.append(text);
			contents.delete(0, Math.max(0, contents.length() - CAPACITY));
		}
	}
}
