// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.attune.core.export.mlflow.MlflowFollower;
import org.attune.core.export.mlflow.MlflowState;
import org.attune.core.export.tensorboard.TensorBoardFollower;
import org.attune.core.run.Run;
import org.attune.core.run.RunsListener;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;

/**
 * Passes runs on to other programs while they train, as the preferences say: each program by a thread of its own, so that
 * neither the training nor the other one ever waits. Safe for any thread; nothing here blocks.
 */
public final class LiveExports implements RunsListener {
	private static final Duration PAUSE = Duration.ofSeconds(1);
	private static final long SETTLE_MILLIS = 200;

	private final Job configuration = Job.createSystem("live exports", (ICoreRunnable) monitor -> configure()); //$NON-NLS-1$
	private final IPreferenceChangeListener preferences = event -> configuration.schedule(SETTLE_MILLIS);
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Set<Run> known = Collections.newSetFromMap(new WeakHashMap<>());
	private Optional<FollowerThread> tensorBoard = Optional.empty();
	private Optional<FollowerThread> mlflow = Optional.empty();
	private Optional<MlflowFollower> sender = Optional.empty();
	private ExportSettings settings = new ExportSettings(false, false, Optional.empty());
	private final AtomicBoolean newToken = new AtomicBoolean();
	private volatile MlflowState state = MlflowState.IDLE;
	private volatile String tensorBoardProblem = ""; //$NON-NLS-1$

	/** Called by the service runtime. */
	public void activate() {
		node().addPreferenceChangeListener(preferences);
		configuration.schedule();
	}

	/** Writes what is left, for some seconds at most. */
	public void deactivate() {
		node().removePreferenceChangeListener(preferences);
		configuration.cancel();
		tensorBoard().ifPresent(FollowerThread::close);
		mlflowThread().ifPresent(FollowerThread::close);
	}

	/** Where the sending to the MLflow server stands. */
	public MlflowState mlflow() {
		return state;
	}

	/** The last failure to write event files; empty: none. */
	public String tensorBoardProblem() {
		return tensorBoardProblem;
	}

	/**
	 * Has runs sent to the MLflow server, also ended ones. Returns at once.
	 *
	 * @return false where no server is entered in the preferences
	 */
	public synchronized boolean send(Collection<Run> runs) {
		sender.ifPresent(follower -> follower.send(runs));
		mlflow.ifPresent(FollowerThread::wake);
		return sender.isPresent();
	}

	/** Has no more of the runs sent. Returns at once. */
	public synchronized void withdraw(Collection<Run> runs) {
		sender.ifPresent(follower -> follower.withdraw(runs));
		mlflow.ifPresent(FollowerThread::wake);
	}

	/** Whether a run that {@link #send} was called for is not at its end on the server yet. */
	public synchronized boolean isOnItsWay(Run run) {
		return sender.map(follower -> follower.isOnItsWay(run)).orElse(false);
	}

	/** Takes the token again, which was changed, and tries what the server refused. Returns at once. */
	public void tokenChanged() {
		newToken.set(true);
		configuration.schedule();
	}

	/** @param listener called from a background thread when the state has changed */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public synchronized void runsChanged(Set<Run> changed) {
		known.addAll(changed);
		tensorBoard.ifPresent(thread -> thread.runsChanged(changed));
		mlflow.ifPresent(thread -> thread.runsChanged(changed));
	}

	private void configure() {
		final ExportSettings wanted = ExportSettings.current();
		if (tensorBoard().isPresent() != wanted.tensorBoard()) {
			tensorBoard().ifPresent(FollowerThread::close);
			useTensorBoard(wanted.tensorBoard());
		}
		if (newToken.getAndSet(false) || !wanted.equals(settings())) {
			mlflowThread().ifPresent(FollowerThread::close); // before the next one uses the same files
			useMlflow(wanted);
		}
		changed();
	}

	private synchronized Optional<FollowerThread> tensorBoard() {
		return tensorBoard;
	}

	private synchronized Optional<FollowerThread> mlflowThread() {
		return mlflow;
	}

	private synchronized ExportSettings settings() {
		return settings;
	}

	private synchronized void useTensorBoard(boolean wanted) {
		tensorBoardProblem = ""; //$NON-NLS-1$
		tensorBoard = wanted ? Optional.of(start("Attune TensorBoard", new TensorBoardFollower(InstantSource.system(), this::tensorBoardFailed))) //$NON-NLS-1$
				: Optional.empty();
	}

	private synchronized void useMlflow(ExportSettings wanted) {
		settings = wanted;
		state = MlflowState.IDLE;
		sender = wanted.target().map(target -> new MlflowFollower(target, wanted.sendLive(),
				new KnownToken(token(), LiveExports::warn),
				this::moved, LiveExports::warn));
		mlflow = sender.map(follower -> start("Attune MLflow", follower)); //$NON-NLS-1$
	}

	/** The new one hears of all runs first. */
	private FollowerThread start(String name, RunsFollower follower) {
		final FollowerThread thread = new FollowerThread(name, follower, PAUSE, LiveExports::warn);
		thread.runsChanged(Set.copyOf(known));
		return thread;
	}

	/** The token of this workbench. */
	public static SecureToken token() {
		return new SecureToken(SecurePreferencesFactory::getDefault, Objects.requireNonNullElse(System.getenv(SecureToken.VARIABLE), "")); //$NON-NLS-1$
	}

	private void tensorBoardFailed(String problem, Throwable cause) {
		tensorBoardProblem = problem;
		warn(problem, cause);
		changed();
	}

	private void moved(MlflowState now) {
		if (!now.equals(state)) {
			state = now;
			changed();
		}
	}

	private static void warn(String message, Throwable cause) {
		ILog.get().warn(message, cause);
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(ExportSettings.NODE);
	}
}
