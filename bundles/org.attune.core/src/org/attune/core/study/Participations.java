// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.core.run.Sight;
import org.attune.core.run.Submission;
import org.attune.core.study.ParticipationState.Trial;
import org.attune.core.trace.Recorder;
import org.attune.core.trace.StudyRecording;
import org.attune.model.study.Curves;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The service that knows whether somebody takes part in a study in this workspace. At most one participation is under way. Safe for
 * any thread.
 */
public final class Participations {
	private final StudyFolders folders;
	private final Surroundings surroundings;
	private final Object admitting = new Object();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final RunsListener following = new RunsListener() {
		@Override
		public void runsChanged(Set<Run> changed) {
			current.ifPresent(participation -> participation.runsChanged(changed));
		}
	};
	private volatile Optional<Participation> current = Optional.empty();
	private volatile Optional<String> fault = Optional.empty();
	private volatile Optional<Told> told = Optional.empty();

	/** What listeners were told last. */
	private record Told(ParticipationState state, Conduct conduct, boolean paused) {
	}

	/** Called by the service runtime. */
	public Participations(Recorder recorder, StudyRecording recording, Runs runs) {
		this(StudyFolders.ofWorkspace(), new Surroundings(recorder, recording, runs, new ProjectWorkspace(),
				new Surroundings.Time(InstantSource.system(), System::nanoTime, ClockTicker::new),
				(message, cause) -> ILog.get().error(message, cause)));
	}

	Participations(StudyFolders folders, Surroundings surroundings) {
		this.folders = folders;
		this.surroundings = surroundings;
	}

	/** Goes on with the participation that an earlier session left; one whose file cannot be read stays as it is. */
	public void activate() {
		surroundings.runs().addListener(following);
		Sight.trainingLossOnly(this::trainingLossOnly);
		folders.current().ifPresent(this::resume);
	}

	/** Until the final choice is made: what comes out afterwards changes nothing any more, and people may see what was recorded. */
	private boolean trainingLossOnly(String experiment) {
		return current.filter(now -> now.stage().compareTo(Stage.FINAL_CHOICE) <= 0)
				.filter(now -> now.study().getSubmissions().getCurves() == Curves.TRAINING_LOSS)
				.flatMap(now -> now.state().experiment()).filter(experiment::equals).isPresent();
	}

	private void resume(StudyFolder folder) {
		try {
			begin(new Participation(folder, folder.load(), folder.participation().read(), surroundings, this::changed));
		} catch (StudyException e) {
			fault = Optional.of(e.getMessage());
			surroundings.log().accept(e.getMessage(), e);
		}
	}

	/** Ends what this session does; the participation goes on in the next one. */
	public void deactivate() {
		surroundings.runs().removeListener(following);
		Sight.all();
		current.ifPresent(Participation::close);
	}

	/** The participation under way, until {@link #leave()}. */
	public Optional<Participation> current() {
		return current;
	}

	/** Why there should be a participation, but it cannot be read, in words for people; {@link #leave()} puts it aside. Empty: all is well. */
	public Optional<String> fault() {
		return fault;
	}

	/**
	 * Takes part in a study: checks its file and its dataset, and copies both. Not for the UI thread.
	 *
	 * @throws StudyException                                      that says what is wrong; then nothing has changed
	 * @throws org.eclipse.core.runtime.OperationCanceledException where the monitor says so; then nothing has changed
	 */
	public Participation join(Path studyFile, IProgressMonitor monitor) throws StudyException {
		return join(studyFile, Trial.NONE, monitor);
	}

	/**
	 * Tries a study out as a researcher: the same way, in a folder of its own, its trace marked. Not for the UI thread.
	 *
	 * @param speed how many times faster than real time the clock of the session goes
	 * @throws StudyException as for {@link #join}
	 */
	public Participation rehearse(Path studyFile, double speed, IProgressMonitor monitor) throws StudyException {
		return join(studyFile, new Trial(true, speed), monitor);
	}

	private synchronized Participation join(Path file, Trial trial, IProgressMonitor monitor) throws StudyException {
		if (current.isPresent() || fault.isPresent()) {
			throw new StudyException(fault.orElseGet(() -> Messages.bind(Messages.Participations_underWay,
					current.get().study().getTitle())));
		}
		final StudyFolder folder = new Joining(folders, file, trial, surroundings.time().wall().instant()).join(monitor);
		return begin(new Participation(folder, folder.load(), folder.participation().read(), surroundings, this::changed));
	}

	private Participation begin(Participation participation) {
		current = Optional.of(participation);
		participation.resume();
		return participation;
	}

	/**
	 * The workspace is as before. What was recorded stays on the disk, unless the participant withdrew; of a rehearsal the experiment
	 * and its runs are deleted, in the background.
	 *
	 * @throws IllegalStateException where a participant is not at the end yet, or not all is deleted of one who withdrew
	 */
	public synchronized void leave() {
		current.ifPresent(Participations::checkDone);
		try {
			folders.leave();
		} catch (IOException e) {
			throw new UncheckedIOException(Messages.bind(Messages.Participations_notLeft, e.getMessage()), e);
		}
		final Optional<Participation> last = current;
		current = Optional.empty();
		fault = Optional.empty();
		surroundings.recording().turnTo(Optional.empty());
		last.ifPresent(this::clear);
		tell();
	}

	private static void checkDone(Participation participation) {
		final boolean done = participation.stage() == Stage.THANKS
				|| participation.stage() == Stage.WITHDRAWN && participation.state().erased();
		if (!done && !participation.rehearsal()) {
			throw new IllegalStateException("still at " + participation.stage()); //$NON-NLS-1$
		}
	}

	private void clear(Participation participation) {
		participation.close();
		Thread.ofPlatform().name("Attune study cleaning").start(() -> { //$NON-NLS-1$
			try {
				participation.withdrawal().deleteDataset();
				if (participation.rehearsal()) {
					participation.withdrawal().deleteExperiment();
				}
			} catch (IOException e) {
				surroundings.log().accept(Messages.bind(Messages.Participations_notCleared, e.getMessage()), e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** What a study asks of the workbench now; {@link Conduct#FREE} where none is under way. Cheap. */
	public Conduct conduct() {
		return current.map(Participation::conduct).orElse(Conduct.FREE);
	}

	/** Hands a run over to be trained. */
	@FunctionalInterface
	public interface Submitting<T, E extends Exception> {
		T submit() throws E;
	}

	/**
	 * Submits a run, unless it is one of the participant's experiment and the study does not allow it now. Not for the UI thread.
	 *
	 * @throws StudyException why not, in words for people
	 */
	public <T, E extends Exception> T submit(Submission submission, Submitting<T, E> submitting) throws StudyException, E {
		final Optional<Participation> participation = current.filter(each -> each.concerns(submission));
		if (participation.isEmpty()) {
			return submitting.submit();
		}
		synchronized (admitting) { // what is counted must not change until the run is there
			participation.get().admit(submission);
			return submitting.submit();
		}
	}

	/** @param changed called in any thread when stage, page, answers or {@link #conduct()} have changed, or another study is under way */
	public void addListener(Runnable changed) {
		listeners.add(changed);
	}

	public void removeListener(Runnable changed) {
		listeners.remove(changed);
	}

	private void changed(Participation participation) {
		final Optional<Told> now = Optional.of(new Told(participation.state(), participation.conduct(), participation.paused()));
		if (current.filter(participation::equals).isPresent() && !now.equals(told)) {
			told = now;
			tell();
		}
	}

	private void tell() {
		for (Runnable listener : listeners) {
			try {
				listener.run();
			} catch (RuntimeException e) {
				surroundings.log().accept(Messages.Participations_listener, e);
			}
		}
	}
}
