// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.attune.core.recording.Consent.Answer;
import org.attune.core.trace.Recorder;
import org.attune.trace.TraceEvent;
import org.attune.trace.TraceWriter;
import org.eclipse.core.runtime.ILog;

/**
 * Records one session from consent, or from the start if it was given before, until the workbench ends or it is
 * withdrawn.
 */
public final class TraceRecorder implements Recorder {
	/** Version of the text that is agreed to. A new one makes the person be asked again. */
	static final String CONSENT_VERSION = "1"; //$NON-NLS-1$

	private final Path folder;
	private final Consent consent;
	private final Supplier<TraceEvent> opening;
	private final InstantSource clock;
	private final LongSupplier ticks;
	private final Consumer<RuntimeException> log;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Optional<TraceWriter> writer = Optional.empty();

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
		current().ifPresent(open -> open.record(event));
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
	public void giveConsent() {
		if (consented() && current().isPresent()) {
			return;
		}
		consent.keep(new Answer(true, CONSENT_VERSION, clock.instant()));
		open();
		record(new TraceEvent.ConsentGiven(CONSENT_VERSION));
		changed();
	}

	@Override
	public void withdrawConsent() {
		consent.keep(new Answer(false, CONSENT_VERSION, clock.instant()));
		record(new TraceEvent.ConsentWithdrawn());
		close(new TraceEvent.SessionEnded()).ifPresent(open -> CompletableFuture.runAsync(open::close));
		changed();
	}

	@Override
	public State state() {
		return current().map(open -> open.state() == TraceWriter.State.FAILED ? State.FAILED : State.RECORDING)
				.orElse(State.OFF);
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
