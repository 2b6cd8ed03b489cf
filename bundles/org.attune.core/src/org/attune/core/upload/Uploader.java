// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.attune.core.http.BackOff;
import org.attune.core.upload.Preparation.Unsent;
import org.attune.core.upload.UploadException.Kind;
import org.attune.core.upload.UploadState.Phase;
import org.attune.trace.Pseudonyms;

/**
 * Sends closed segments of a trace to the server of a study. What was acknowledged is written down and not sent again, also
 * not by a later uploader on the same folder. For one thread, but for {@link #stop}.
 */
final class Uploader {
	/** Between two looks for new segments. */
	static final Duration REST = Duration.ofMinutes(30);

	private final Path folder;
	private final Path trace;
	private final UploadPolicy policy;
	private final StudyKeys keys;
	private final Authorization credentials;
	private final InstantSource clock;
	private final BackOff backOff;
	private final Duration patience;
	private final BooleanSupplier allowed;
	private final Consumer<UploadState> states;
	private Optional<UploadJournal> journal = Optional.empty();
	private Optional<Preparation> preparation = Optional.empty();
	private volatile Optional<UploadClient> client = Optional.empty();
	private volatile boolean stopped;
	private boolean asking = true;
	private int waiting;
	private int sent;
	private String remark = ""; //$NON-NLS-1$

	/**
	 * What an uploader works with.
	 *
	 * @param folder   where it keeps journal and spool of all studies
	 * @param trace    the folder of the trace, which is only read
	 * @param patience how long one segment may take
	 */
	record Place(Path folder, Path trace, StudyKeys keys, Authorization credentials, InstantSource clock, BackOff backOff,
			Duration patience) {
	}

	/**
	 * @param allowed whether the person agrees; asked before each segment
	 * @param states  takes each new state, in any thread
	 */
	Uploader(Place place, UploadPolicy policy, BooleanSupplier allowed, Consumer<UploadState> states) {
		this.folder = place.folder().resolve(policy.place());
		this.trace = place.trace();
		this.policy = policy;
		this.keys = place.keys();
		this.credentials = place.credentials();
		this.clock = place.clock();
		this.backOff = place.backOff();
		this.patience = place.patience();
		this.allowed = allowed;
		this.states = states;
	}

	/**
	 * Sends what is to be sent.
	 *
	 * @return how long to wait before it is called again; empty: not before a person did something
	 */
	Optional<Duration> pass() throws InterruptedException {
		if (!goesOn()) {
			return off();
		}
		try {
			tell(Phase.PREPARING, 0, 0, Optional.empty(), ""); //$NON-NLS-1$
			final String problem = send(prepare(this::goesOn));
			backOff.succeeded();
			return again(problem.isEmpty() ? Phase.RESTING : Phase.RETRYING, REST, problem);
		} catch (UploadException e) {
			return failed(e);
		} catch (IOException e) {
			return again(Phase.RETRYING, backOff.failed(), Messages.bind(Messages.Uploader_disk, folder, e.getMessage()));
		} finally {
			client.ifPresent(UploadClient::close);
			client = Optional.empty();
		}
	}

	/** How many segments this uploader has sent. */
	int sent() {
		return sent;
	}

	/**
	 * Makes what would be sent, and sends nothing.
	 *
	 * @return files with what is left of segments, compressed; gone when they were sent
	 * @throws UploadException if the key of the pseudonyms cannot be had
	 */
	List<Path> preview() throws IOException, UploadException {
		final UploadSpool spool = spool();
		return prepare(() -> !stopped).stream().map(unsent -> spool.plain(unsent.prepared())).toList();
	}

	private List<Unsent> prepare(BooleanSupplier goOn) throws IOException, UploadException {
		final UploadJournal open = journal();
		final Pseudonyms pseudonyms = new PseudonymKey(policy.study(), keys).pseudonyms(open);
		if (preparation.isEmpty()) {
			preparation = Optional.of(new Preparation(trace, policy, open, spool()));
		}
		final List<Unsent> unsent = preparation.get().prepare(pseudonyms, goOn);
		waiting = unsent.size();
		return unsent;
	}

	private UploadJournal journal() throws IOException {
		if (journal.isEmpty()) {
			Files.createDirectories(folder);
			journal = Optional.of(UploadJournal.open(folder.resolve("journal.jsonl"), //$NON-NLS-1$
					aside -> remark = Messages.bind(Messages.Uploader_journal, aside)));
		}
		return journal.get();
	}

	private UploadSpool spool() {
		return new UploadSpool(folder.resolve("spool"), policy); //$NON-NLS-1$
	}

	/** @return what was left out, in words; empty: nothing */
	private String send(List<Unsent> all) throws UploadException, IOException, InterruptedException {
		final List<String> left = new ArrayList<>();
		if (!all.isEmpty()) {
			client = Optional.of(new UploadClient(policy, authorization(), patience, asking));
		}
		for (Unsent unsent : all) {
			if (!goesOn()) {
				throw new UploadException(Kind.STOPPED, ""); //$NON-NLS-1$
			}
			if (preparation.orElseThrow().isCurrent(unsent)) {
				send(unsent.prepared()).ifPresent(left::add);
			}
			waiting--;
		}
		return String.join("\n", left); //$NON-NLS-1$
	}

	private Optional<String> authorization() throws UploadException {
		try {
			return credentials.authorization(policy);
		} catch (IOException e) {
			throw PseudonymKey.locked(e);
		}
	}

	/** @return why the server does not want this one; empty: it has it */
	private Optional<String> send(Prepared prepared) throws UploadException, IOException, InterruptedException {
		final long size = prepared.bytes();
		final Progress progress = new Progress(size);
		tell(Phase.SENDING, 0, size, Optional.empty(), ""); //$NON-NLS-1$
		try {
			client.orElseThrow().put(spool().file(prepared), prepared.file(), progress::sent);
		} catch (UploadException e) {
			if (e.kind() == Kind.TOO_LARGE) {
				return Optional.of(Messages.bind(Messages.Uploader_tooLarge,
						new Object[] { prepared.segment(), size, policy.address() }));
			}
			throw e;
		} finally {
			progress.end();
		}
		journal().acknowledged(prepared, clock.instant());
		spool().remove(prepared);
		backOff.succeeded();
		sent++;
		return Optional.empty();
	}

	private Optional<Duration> failed(UploadException e) {
		return switch (e.kind()) {
			case AWAY -> again(Phase.RETRYING, e.retryAfter().orElseGet(backOff::failed), e.getMessage());
			case SLOW -> {
				asking = !asking; // it may be the question that it does not answer
				yield again(Phase.RETRYING, backOff.failed(), e.getMessage());
			}
			case STOPPED -> allowed.getAsBoolean() ? again(Phase.RESTING, REST, "") : off(); //$NON-NLS-1$
			case REFUSED, TOO_LARGE -> {
				tell(Phase.STUCK, 0, 0, Optional.empty(), e.getMessage());
				yield Optional.empty();
			}
		};
	}

	private Optional<Duration> again(Phase phase, Duration pause, String problem) {
		tell(phase, 0, 0, Optional.of(clock.instant().plus(pause)), problem);
		return Optional.of(pause);
	}

	private Optional<Duration> off() {
		states.accept(UploadState.OFF);
		return Optional.empty();
	}

	private void tell(Phase phase, long sent, long size, Optional<Instant> next, String problem) {
		final String words = (remark + '\n' + problem).strip();
		states.accept(new UploadState(phase, journal.map(UploadJournal::acknowledged).orElse(0), waiting, sent, size,
				journal.flatMap(UploadJournal::last), next, words));
	}

	private boolean goesOn() {
		return !stopped && allowed.getAsBoolean();
	}

	/** Ends what is under way, and all that would come. Any thread; returns at once. */
	void stop() {
		stopped = true;
		client.ifPresent(UploadClient::stop);
	}

	/** Removes what waits, and the key of the pseudonyms. Not during another call. */
	void forget() throws IOException {
		if (Files.isDirectory(folder)) {
			spool().keepOnly(List.of());
			journal().withdrawn(clock.instant());
		}
		keys.destroy(policy.study());
	}

	/** How far one segment is, told by the client's threads, which may be late. */
	private final class Progress {
		private final long size;
		private boolean ended;

		Progress(long size) {
			this.size = size;
		}

		synchronized void sent(long bytes) {
			if (!ended) {
				tell(Phase.SENDING, bytes, size, Optional.empty(), ""); //$NON-NLS-1$
			}
		}

		synchronized void end() {
			ended = true;
		}
	}
}
