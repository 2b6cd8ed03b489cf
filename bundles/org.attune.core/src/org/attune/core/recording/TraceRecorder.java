// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.attune.core.recording.Consent.Answer;
import org.attune.core.trace.Recorder;
import org.attune.core.trace.Screen;
import org.attune.trace.RecorderEvent.RecordingPaused;
import org.attune.trace.RecorderEvent.RecordingResumed;
import org.attune.trace.TraceErasure;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceWriter;
import org.eclipse.core.runtime.ILog;

/**
 * Records one session from consent, or from the start if it was given before, until the workbench ends or it is
 * withdrawn.
 */
public final class TraceRecorder implements Recorder {
	/** Version of the text that is agreed to. A new one makes the person be asked again. */
	static final String CONSENT_VERSION = "3"; //$NON-NLS-1$

	private final Path folder;
	private final Consent consent;
	private final Supplier<TraceEvent> opening;
	private final InstantSource clock;
	private final LongSupplier ticks;
	private final Consumer<RuntimeException> log;
	/** Not the pool that everybody shares: a deletion reads all of the trace. */
	private final Executor erasing = task -> Thread.ofPlatform().daemon().name("Attune trace deletion").start(task); //$NON-NLS-1$
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Optional<TraceWriter> writer = Optional.empty();
	private volatile boolean paused;
	/** The end of a session that was closed in the background. */
	private volatile CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
	private volatile Supplier<Screen> screen = () -> new Screen(List.of(), List.of());

	/** The recorder of this workbench. */
	public TraceRecorder() {
		this(Installation.traceFolder(), new PreferenceConsent(), Installation::session, InstantSource.system(),
				System::nanoTime, e -> ILog.get().error(Messages.TraceRecorder_listener, e));
	}

	TraceRecorder(Path folder, Consent consent, Supplier<TraceEvent> opening, InstantSource clock, LongSupplier ticks,
			Consumer<RuntimeException> log) {
		this.folder = folder;
		this.consent = consent;
		this.opening = opening;
		this.clock = clock;
		this.ticks = ticks;
		this.log = log;
	}

	/** Begins the session if the person agreed earlier. */
	public void activate() {
		if (consented()) {
			open();
		}
	}

	/** Ends the session; waits until it is written, for some seconds at most. */
	public void deactivate() {
		close(new TraceEvent.SessionEnded()).ifPresent(TraceWriter::close);
	}

	@Override
	public void record(TraceEvent event) {
		if (!paused) {
			current().ifPresent(open -> open.record(seen(event)));
		}
	}

	@Override
	public void record(Supplier<? extends TraceEvent> event) {
		if (!paused) {
			current().ifPresent(open -> open.record(event));
		}
	}

	/** A request to end a run, with what the person saw then. */
	private TraceEvent seen(TraceEvent event) {
		return switch (event) {
			case final TraceEvent.StopRequested stop when stop.parts() == null -> {
				final Screen seen = screen.get();
				yield new TraceEvent.StopRequested(stop.run(), seen.parts(), seen.runs());
			}
			case final TraceEvent.CancelRequested cancel when cancel.parts() == null -> {
				final Screen seen = screen.get();
				yield new TraceEvent.CancelRequested(cancel.run(), seen.parts(), seen.runs());
			}
			default -> event;
		};
	}

	@Override
	public void watch(Supplier<Screen> other) {
		screen = other;
	}

	@Override
	public void pause() {
		if (state() != State.OFF && !paused) {
			record(new RecordingPaused());
			paused = true;
			changed();
		}
	}

	@Override
	public void proceed() {
		if (paused) {
			paused = false;
			record(new RecordingResumed());
			changed();
		}
	}

	@Override
	public CompletableFuture<Long> erase(Predicate<TraceLine> chosen) {
		return CompletableFuture.supplyAsync(() -> {
			final Optional<TraceWriter> closed = close(new TraceEvent.SessionEnded());
			closed.ifPresent(TraceWriter::close);
			closing.join();
			try {
				return TraceErasure.erase(folder, chosen);
			} catch (IOException e) {
				throw new CompletionException(e);
			} finally {
				closed.ifPresent(open -> goOn());
			}
		}, erasing);
	}

	/** The session after the one that lines were deleted from. */
	private void goOn() {
		if (consented()) {
			open();
			changed();
		}
	}

	@Override
	public boolean consented() {
		return answer().map(Answer::given).orElse(false);
	}

	@Override
	public boolean asked() {
		return answer().isPresent();
	}

	@Override
	public void giveConsent(String text) {
		if (consented() && current().isPresent()) {
			return;
		}
		consent.keep(new Answer(true, CONSENT_VERSION, clock.instant()));
		paused = false;
		open();
		record(new TraceEvent.ConsentGiven(CONSENT_VERSION, text));
		changed();
	}

	@Override
	public void withdrawConsent() {
		consent.keep(new Answer(false, CONSENT_VERSION, clock.instant()));
		paused = false;
		record(new TraceEvent.ConsentWithdrawn());
		close(new TraceEvent.SessionEnded()).ifPresent(open -> closing = CompletableFuture.runAsync(open::close));
		changed();
	}

	@Override
	public State state() {
		return current().map(open -> paused ? State.PAUSED
				: open.state() == TraceWriter.State.FAILED ? State.FAILED : State.RECORDING).orElse(State.OFF);
	}

	@Override
	public Optional<OnDisk> onDisk() {
		return current().map(open -> new OnDisk(open.session(), open.forced()));
	}

	@Override
	public Path folder() {
		return folder;
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private Optional<Answer> answer() {
		return consent.answer().filter(answer -> CONSENT_VERSION.equals(answer.version()));
	}

	private synchronized Optional<TraceWriter> current() {
		return writer;
	}

	private synchronized void open() {
		if (writer.isEmpty()) {
			final TraceWriter opened = TraceWriter.open(folder, UUID.randomUUID().toString(), clock, ticks,
					state -> changed());
			opened.record(opening.get());
			writer = Optional.of(opened);
		}
	}

	private synchronized Optional<TraceWriter> close(TraceEvent last) {
		final Optional<TraceWriter> closing = writer;
		closing.ifPresent(open -> open.record(last));
		writer = Optional.empty();
		return closing;
	}

	private void changed() {
		for (Runnable listener : listeners) {
			try {
				listener.run();
			} catch (RuntimeException e) {
				log.accept(e);
			}
		}
	}
}
