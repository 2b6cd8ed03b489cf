// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;

import org.attune.core.http.BackOff;
import org.attune.core.trace.Recorder;
import org.attune.core.upload.Uploader.Place;
import org.attune.trace.FileEvent.Exported;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;

/**
 * Sends closed segments of the trace to a study, if the person agreed to that study: by itself some minutes after the start
 * and then every half hour, or when they want it. Nothing is sent while the workbench starts or ends. Safe for any thread;
 * nothing here blocks.
 */
public final class TraceUploads {
	/** After the start, and after consent. */
	static final Duration DELAY = Duration.ofMinutes(5);
	private static final Duration PATIENCE = Duration.ofMinutes(10);
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

	private final Recorder recorder;
	private final Function<Path, Target> targets;
	private final Agenda agenda;
	private final BiConsumer<String, Throwable> log;
	private final Runnable onRecorder = this::recorderChanged;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Optional<Current> current = Optional.empty();
	private Optional<Target> target = Optional.empty();
	private volatile UploadState state = UploadState.OFF;

	/** The uploader of a policy, until it is stopped. */
	private record Current(UploadPolicy policy, Uploader uploader) {
	}

	/** What a trace is sent with, and what was agreed to about it. */
	record Target(Path trace, UploadChoices choices, Place place) {
	}

	/** Called by the service runtime. */
	public TraceUploads(Recorder recorder) {
		this(recorder, SecurePreferencesFactory::getDefault);
	}

	/** @param storage where keys and credentials lie */
	public TraceUploads(Recorder recorder, Supplier<ISecurePreferences> storage) {
		this(recorder, trace -> new Target(trace, PreferenceChoices.of(trace),
				new Place(trace.resolveSibling("upload"), trace, //$NON-NLS-1$
						new SecureStudyKeys(storage), new UploadCredentials(storage), InstantSource.system(),
						new BackOff(FIRST_PAUSE, RandomGenerator.getDefault()), PATIENCE)),
				new AgendaThread(), (message, cause) -> ILog.get().warn(message, cause));
	}

	TraceUploads(Recorder recorder, UploadChoices choices, Place place, Agenda agenda, BiConsumer<String, Throwable> log) {
		this(recorder, trace -> new Target(trace, choices, place), agenda, log);
	}

	TraceUploads(Recorder recorder, Function<Path, Target> targets, Agenda agenda, BiConsumer<String, Throwable> log) {
		this.recorder = recorder;
		this.targets = targets;
		this.agenda = agenda;
		this.log = log;
	}

	/** The credentials of this workbench. */
	public static UploadCredentials credentials() {
		return new UploadCredentials(SecurePreferencesFactory::getDefault);
	}

	/** Called by the service runtime. */
	public void activate() {
		recorder.addListener(onRecorder);
		choices().policy().ifPresent(this::plan);
	}

	/** Ends at once; what was not acknowledged is sent another time. */
	public void deactivate() {
		recorder.removeListener(onRecorder);
		stop();
		agenda.end();
	}

	/** The study that receives the trace once the person agreed; empty: none. */
	public Optional<UploadPolicy> policy() {
		return choices().policy();
	}

	/** Names the study. Another policy than before needs consent of its own. */
	public void use(Optional<UploadPolicy> policy) {
		if (!policy.equals(choices().policy())) {
			stop();
			choices().keep(policy);
			agenda.now(this::pass); // says what holds now
		}
	}

	/** Whether the person agreed to exactly what the policy says, and to being recorded. */
	public boolean consented() {
		return choices().policy().filter(this::allows).isPresent();
	}

	private boolean allows(UploadPolicy policy) {
		return recorder.consented() && choices().agreed(policy);
	}

	/** @param text what the person read and agreed to */
	public void giveConsent(String text) {
		choices().policy().ifPresent(policy -> {
			choices().agree(policy, text, place().clock().instant());
			plan(policy);
			changed();
		});
	}

	/** Not at once, when the workbench has other things to do. */
	private void plan(UploadPolicy policy) {
		agenda.later(this::pass, DELAY);
		if (allows(policy)) {
			moved(UploadState.until(place().clock().instant().plus(DELAY)));
		}
	}

	/**
	 * Stops at once, also in the middle of a segment, removes what waits to be sent, and destroys the key of the pseudonyms:
	 * consent that is given anew begins with other ones.
	 */
	public void withdraw() {
		choices().policy().ifPresent(policy -> {
			choices().withdraw(policy);
			stop();
			agenda.now(() -> forget(policy));
		});
		moved(UploadState.OFF);
	}

	private void forget(UploadPolicy policy) {
		try {
			uploader(policy).forget();
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.TraceUploads_notForgotten, policy.study(), e.getMessage()), e);
		}
	}

	public UploadState state() {
		return state;
	}

	/** Sends what there is to send; no effect without consent. Returns at once. */
	public void uploadNow() {
		agenda.now(this::pass);
	}

	/** Ends what is under way; it is tried again later. Returns at once. */
	public void cancel() {
		stop();
	}

	/**
	 * Writes to a file what would be sent, segment after segment as it is before it is compressed and encrypted. Needs no
	 * consent, and sends nothing.
	 *
	 * @return completes with the number of segments, or with the exception that kept them from being made
	 */
	public CompletableFuture<Integer> preview(Path file) {
		final CompletableFuture<Integer> done = new CompletableFuture<>();
		agenda.now(() -> {
			try (OutputStream out = Files.newOutputStream(file)) {
				final Optional<UploadPolicy> policy = choices().policy();
				final List<Path> segments = policy.isEmpty() ? List.of() : uploader(policy.get()).preview();
				for (Path segment : segments) {
					try (InputStream in = new GZIPInputStream(Files.newInputStream(segment))) {
						in.transferTo(out);
					}
				}
				done.complete(segments.size());
			} catch (IOException | UploadException | RuntimeException e) {
				done.completeExceptionally(e);
			}
		});
		return done;
	}

	/** @param listener called from a background thread when the state has changed */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private void pass() {
		final Optional<UploadPolicy> policy = choices().policy();
		if (policy.filter(this::allows).isEmpty()) {
			moved(UploadState.OFF);
			return;
		}
		final Uploader uploader = uploader(policy.get());
		final int before = uploader.sent();
		try {
			uploader.pass().ifPresent(pause -> agenda.later(this::pass, pause));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			log.accept(Messages.TraceUploads_failed, e);
		}
		if (uploader.sent() > before) {
			recorder.record(new Exported(policy.get().publicKey().isPresent() ? "cms" : "jsonl.gz", "trace")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private synchronized Uploader uploader(UploadPolicy policy) {
		if (current.filter(kept -> kept.policy().equals(policy)).isEmpty()) {
			current = Optional.of(new Current(policy, new Uploader(place(), policy, () -> allows(policy), this::moved)));
		}
		return current.get().uploader();
	}

	private synchronized void stop() {
		current.map(Current::uploader).ifPresent(Uploader::stop);
		current = Optional.empty();
	}

	private UploadChoices choices() {
		return target().choices();
	}

	private Place place() {
		return target().place();
	}

	/** That of the trace which is written now: a study's is another one than that of the person's own work. */
	private synchronized Target target() {
		final Path trace = recorder.folder();
		if (target.filter(kept -> kept.trace().equals(trace)).isEmpty()) {
			target = Optional.of(targets.apply(trace));
		}
		return target.get();
	}

	/** Nothing more of the trace before is sent; what was agreed to about it still holds. */
	private synchronized boolean turned() {
		final Optional<Target> before = target;
		if (before.isEmpty() || before.get().equals(target())) {
			return false;
		}
		stop();
		return true;
	}

	/** Whoever does not want to be recorded any more does not want to be sent either. */
	private void recorderChanged() {
		if (turned()) {
			moved(UploadState.OFF);
			choices().policy().ifPresent(this::plan);
		} else if (!recorder.consented() && choices().policy().filter(choices()::agreed).isPresent()) {
			withdraw();
		}
	}

	private void moved(UploadState next) {
		if (!next.equals(state)) {
			state = next;
			changed();
		}
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}
}
