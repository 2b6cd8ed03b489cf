// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.core.run.LiveRun;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;

/**
 * A run as the debug platform sees it: a process from the submission, even while it waits in the queue, until its end
 * is written down. Terminating it cancels the run.
 */
final class TrainingProcess extends PlatformObject implements IProcess {
	private final ILaunch launch;
	private final LiveRun live;
	private final TrainingConsole console;
	private final Map<String, String> attributes = new ConcurrentHashMap<>();
	private volatile boolean terminated;

	TrainingProcess(ILaunch launch, LiveRun live, TrainingConsole console) {
		this.launch = launch;
		this.live = live;
		this.console = console;
	}

	/** Tells the debug platform of the process, now and when it has ended. */
	void begin() {
		attributes.put(ATTR_PROCESS_TYPE, TrainingLaunch.TYPE);
		final String now = Long.toString(live.run().submittedAt().toEpochMilli());
		attributes.put(DebugPlugin.ATTR_LAUNCH_TIMESTAMP, now);
		launch.setAttribute(DebugPlugin.ATTR_LAUNCH_TIMESTAMP, now);
		launch.addProcess(this);
		fire(DebugEvent.CREATE);
		live.ended().thenRun(() -> console.close(this::end));
	}

	@Override
	public String getLabel() {
		return Messages.bind(Messages.TrainingProcess_label, live.run().label(), live.run().experiment());
	}

	@Override
	public ILaunch getLaunch() {
		return launch;
	}

	@Override
	public IStreamsProxy getStreamsProxy() {
		return console;
	}

	@Override
	public void setAttribute(String key, String value) {
		if (value == null) {
			attributes.remove(key);
		} else {
			attributes.put(key, value);
		}
		fire(DebugEvent.CHANGE);
	}

	@Override
	public String getAttribute(String key) {
		return attributes.get(key);
	}

	/** The worker's exit code; 1 where no worker was started. */
	@Override
	public int getExitValue() throws DebugException {
		if (!terminated) {
			throw new DebugException(Status.error(Messages.TrainingProcess_running));
		}
		return live.exitCode().orElse(1);
	}

	@Override
	public boolean canTerminate() {
		return !terminated;
	}

	@Override
	public boolean isTerminated() {
		return terminated;
	}

	/** Returns at once; the process is terminated when the worker is gone. */
	@Override
	public void terminate() {
		live.cancel();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IProcess.class) {
			return adapter.cast(this);
		}
		if (adapter == ILaunch.class) {
			return adapter.cast(launch);
		}
		return adapter == ILaunchConfiguration.class ? adapter.cast(launch.getLaunchConfiguration())
				: super.getAdapter(adapter);
	}

	private void end() {
		attributes.put(DebugPlugin.ATTR_TERMINATE_TIMESTAMP, Long.toString(System.currentTimeMillis()));
		terminated = true;
		fire(DebugEvent.TERMINATE);
	}

	private void fire(int kind) {
		final DebugPlugin platform = DebugPlugin.getDefault();
		if (platform != null) {
			platform.fireDebugEventSet(new DebugEvent[] { new DebugEvent(this, kind) });
		}
	}
}
