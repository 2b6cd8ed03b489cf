// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.attune.core.export.RunsFollower;
import org.attune.core.export.mlflow.MlflowException.Kind;
import org.attune.core.http.BackOff;
import org.attune.core.run.Run;

/**
 * Sends runs to an MLflow server. A server that is away is tried again, and what could not be sent waits in the runs'
 * folders, also over a restart. What it rejects is reported once and not tried again in this session.
 */
public final class MlflowFollower implements RunsFollower {
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final MlflowTarget target;
	private final boolean live;
	private final MlflowClient client;
	private final MlflowRuns runs;
	private final BackOff backOff;
	private final Instant since = Instant.now();
	private final Consumer<MlflowState> states;
	private final BiConsumer<String, Throwable> log;
	private final Map<Path, SentRun> open = new LinkedHashMap<>();
	private final Set<Path> seen = new HashSet<>();
	private final Set<Path> wanted = ConcurrentHashMap.newKeySet();
	private final List<Run> asked = new ArrayList<>();
	private final List<Run> withdrawn = new ArrayList<>();
	private Optional<String> problem = Optional.empty();
	private boolean refused;
	private long pausedUntil = System.nanoTime();

	/**
	 * @param live   whether runs are sent that begin from now on; those that {@link #send} was called for always are
	 * @param states takes the state after each step, from the follower's thread
	 * @param log    takes failures, the same one only once in a row
	 */
	public MlflowFollower(MlflowTarget target, boolean live, Supplier<Optional<String>> token,
			Consumer<MlflowState> states,
			BiConsumer<String, Throwable> log) {
		this(target, live, token, states, log, new BackOff(PATIENCE, RandomGenerator.getDefault()));
	}

	MlflowFollower(MlflowTarget target, boolean live, Supplier<Optional<String>> token, Consumer<MlflowState> states,
			BiConsumer<String, Throwable> log, BackOff backOff) {
		this.target = target;
		this.live = live;
		this.client = new MlflowClient(target.server(), token);
		this.runs = new MlflowRuns(client, target.experiment());
		this.backOff = backOff;
		this.states = states;
		this.log = log;
	}

	/** Asks for runs to be sent, also ended ones. Any thread; to be followed by a call of the follower. */
	public synchronized void send(Collection<Run> runsToSend) {
		runsToSend.forEach(run -> wanted.add(run.folder()));
		asked.addAll(runsToSend);
	}

	/** Whether {@link #send} was called for the run, and neither has it been sent to its end nor given up. Any thread. */
	public boolean isOnItsWay(Run run) {
		return wanted.contains(run.folder());
	}

	/** Asks for no more of the runs to be sent. Any thread; to be followed by a call of the follower. */
	public synchronized void withdraw(Collection<Run> unwanted) {
		withdrawn.addAll(unwanted);
	}

	@Override
	public Optional<Duration> follow(Set<Run> changed) {
		changed.forEach(run -> adopt(run, live && RunsFollower.trainsSince(since, run)));
		take(asked).forEach(this::adoptAnew);
		take(withdrawn).forEach(this::abandon);
		final Optional<Duration> again = sendAll();
		tell();
		return again;
	}

	private void adopt(Run run, boolean begin) {
		Optional.ofNullable(open.get(run.folder())).ifPresent(there -> there.replace(run));
		if (seen.add(run.folder()) && (begin || Files.exists(Spool.file(run, target)))) {
			open(run, false);
		}
	}

	private void adoptAnew(Run run) {
		seen.add(run.folder());
		if (!open.containsKey(run.folder())) {
			open(run, true);
		}
	}

	private void open(Run run, boolean anew) {
		try {
			final Spool spool = Spool.open(run, target);
			if (anew && spool.closed()) {
				spool.withdraw(false);
			}
			if (spool.closed()) {
				wanted.remove(run.folder());
			} else {
				open.put(run.folder(), new SentRun(run, spool, client));
			}
		} catch (IOException e) {
			spoolFailed(run, e);
		}
	}

	private void abandon(Run run) {
		try {
			final SentRun sent = open.get(run.folder());
			close(run);
			if (sent != null) {
				sent.spool().withdraw(true);
			}
		} catch (IOException e) {
			spoolFailed(run, e);
		}
	}

	private synchronized List<Run> take(List<Run> list) {
		final List<Run> taken = List.copyOf(list);
		list.clear();
		return taken;
	}

	private Optional<Duration> sendAll() {
		final Duration pause = Duration.ofNanos(pausedUntil - System.nanoTime());
		if (open.isEmpty() || refused) {
			return Optional.empty();
		}
		if (pause.isPositive()) {
			return Optional.of(pause);
		}
		try {
			while (sendRound()) {
				tell();
			}
			return Optional.empty();
		} catch (MlflowException e) {
			return failed(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt(); // the workbench ends; the rest is sent by the next one
			return Optional.empty();
		}
	}

	/** A step of each run, so that a long one does not keep the others waiting. */
	private boolean sendRound() throws MlflowException, InterruptedException {
		boolean more = false;
		for (SentRun each : List.copyOf(open.values())) {
			more |= sendStep(each);
		}
		return more;
	}

	private boolean sendStep(SentRun sent) throws MlflowException, InterruptedException {
		try {
			final boolean more = sent.send(runs);
			succeeded();
			if (sent.spool().closed()) {
				close(sent.run());
			}
			return more;
		} catch (IOException e) {
			spoolFailed(sent.run(), e);
		} catch (MlflowException e) {
			if (e.kind() != Kind.REJECTED) {
				throw e;
			}
			close(sent.run());
			report(Messages.bind(Messages.MlflowFollower_rejected, sent.run().label(), e.getMessage()), e);
		}
		return false;
	}

	private void succeeded() {
		backOff.succeeded();
		problem = Optional.empty();
	}

	private Optional<Duration> failed(MlflowException e) {
		report(e.getMessage(), e);
		refused = e.kind() == Kind.REFUSED;
		if (refused) {
			return Optional.empty();
		}
		final Duration pause = e.retryAfter().orElseGet(backOff::failed);
		pausedUntil = System.nanoTime() + pause.toNanos();
		return Optional.of(pause);
	}

	private void spoolFailed(Run run, IOException e) {
		close(run);
		report(Messages.bind(Messages.MlflowFollower_spool, run.folder(), e.getMessage()), e);
	}

	private void close(Run run) {
		open.remove(run.folder());
		wanted.remove(run.folder());
	}

	private void report(String message, Throwable cause) {
		if (!problem.equals(Optional.of(message))) {
			problem = Optional.of(message);
			log.accept(message, cause);
		}
	}

	private void tell() {
		states.accept(new MlflowState(open.values().stream().mapToLong(SentRun::waiting).sum(), open.size(), problem.orElse(""))); //$NON-NLS-1$
	}

	@Override
	public void close() {
		client.close();
	}
}
