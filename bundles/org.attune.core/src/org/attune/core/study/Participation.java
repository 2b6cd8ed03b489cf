// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.attune.core.run.Submission;
import org.attune.model.study.Study;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/**
 * Somebody's way through a study. Each step is on the disk when its method returns, so that a killed process loses at most the step
 * that it was at; steps wait for the disk, so they are not for the UI thread. What is asked does not. Safe for any thread.
 *
 * <p>Steps throw an {@link IllegalStateException} where they do not lead on from the current stage, and an
 * {@link UncheckedIOException}, whose message is for people, where they could not be written down; then nothing has changed.
 */
public final class Participation {
	private final Study study;
	private final Surroundings surroundings;
	private final Consumer<Participation> changed;
	private final KeptParticipation kept;
	private final TuningSession session;
	private final ParticipationClock clock;
	private final StudyStory story;
	private Optional<CompletableFuture<Void>> erasure = Optional.empty();

	/** @param changed called after each change; must not wait */
	Participation(StudyFolder folder, Study study, ParticipationState state, Surroundings surroundings, Consumer<Participation> changed) {
		this.study = study;
		this.surroundings = surroundings;
		this.changed = changed;
		this.kept = new KeptParticipation(folder, study, state, surroundings);
		this.session = new TuningSession(study, kept, surroundings, this::settle);
		this.clock = session.clock();
		this.story = new StudyStory(study, surroundings.recorder());
	}

	public Study study() {
		return study;
	}

	/** Whether it is a researcher's trial. */
	public boolean rehearsal() {
		return state().trial().rehearsal();
	}

	public Stage stage() {
		return state().stage();
	}

	/** Number of the study's page that is read, from 0, while at {@link Stage#PAGES}. */
	public int page() {
		return state().page();
	}

	/** By the id of the question. */
	public Map<String, String> answers() {
		return state().answers();
	}

	/** The final choice; empty until there is one. */
	public Optional<FinalConfiguration> choice() {
		return state().choice();
	}

	/** The file that is tuned. @throws IllegalStateException before {@link #agree()}, and when it is gone after a withdrawal */
	public IFile experiment() {
		final String path = state().experiment().orElseThrow(() -> new IllegalStateException("no experiment")); //$NON-NLS-1$
		return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path));
	}

	/** The time that is left; all of it before the tuning; empty: there is no limit. */
	public Optional<Duration> left() {
		return clock.left();
	}

	public boolean paused() {
		return clock.isPaused();
	}

	/** Why the time left is not known, in words for people; empty: it is known. */
	public Optional<String> clockFault() {
		return clock.fault();
	}

	/** The participant agrees to take part and to be recorded, which begins now. */
	public void agree() {
		step(() -> {
			require(Stage.CONSENT);
			kept.prepareExperiment();
			final ParticipationState next = state().times(state().times().agreed(kept.now()));
			kept.move(study.getPages().isEmpty() ? afterPages(next) : next.at(Stage.PAGES, 0));
			kept.record();
			story.agreed(state());
			arrived();
		});
	}

	/** To the next page, and from the last one to the questions. */
	public void next() {
		step(() -> {
			require(Stage.PAGES);
			kept.move(page() + 1 < study.getPages().size() ? state().at(Stage.PAGES, page() + 1) : afterPages(state()));
			arrived();
		});
	}

	/** To the page before; no effect on the first one. */
	public void back() {
		step(() -> {
			final int before = stage() == Stage.BACKGROUND ? study.getPages().size() - 1 : page() - 1;
			if (stage() != Stage.BACKGROUND) {
				require(Stage.PAGES);
			}
			if (before >= 0) {
				kept.move(state().at(Stage.PAGES, before));
				arrived();
			}
		});
	}

	/**
	 * Answers the questions of this stage: the tuning, or the last page, comes next.
	 *
	 * @throws IllegalArgumentException where {@link Answers#problems} has any
	 */
	public void answer(Map<String, String> answers) {
		step(() -> {
			final var questions = stage() == Stage.CLOSING ? study.getClosing() : study.getBackground();
			if (stage() != Stage.CLOSING) {
				require(Stage.BACKGROUND);
			}
			final Map<String, String> problems = Answers.problems(questions, answers);
			if (!problems.isEmpty()) {
				throw new IllegalArgumentException(problems.toString());
			}
			final Map<String, String> given = Answers.given(questions, answers);
			final ParticipationState next = state().answered(given);
			kept.move(stage() == Stage.CLOSING ? thanks(next) : next.at(Stage.TUNING, 0));
			story.answered(state());
			arrived();
			kept.record();
		});
	}

	/** Stops the clock. @throws IllegalStateException also where the study allows no pauses */
	public void pause() {
		step(() -> {
			requireSession();
			clock.pause();
		});
	}

	/** Ends a pause. */
	public void proceed() {
		step(() -> {
			requireSession();
			clock.proceed();
		});
	}

	/** To the final choice. The clock goes on until that is made. */
	public void finishTuning() {
		step(() -> {
			require(Stage.TUNING);
			kept.move(state().at(Stage.FINAL_CHOICE, 0));
			arrived();
		});
	}

	/** Back to the tuning. @throws IllegalStateException also where no time is left */
	public void returnToTuning() {
		step(() -> {
			require(Stage.FINAL_CHOICE);
			if (clock.isUp()) {
				throw new IllegalStateException("no time is left"); //$NON-NLS-1$
			}
			kept.move(state().at(Stage.TUNING, 0));
			arrived();
		});
	}

	/** Makes the final choice; runs that still train are stopped. @throws IllegalArgumentException where the study does not allow it */
	public void choose(FinalConfiguration choice) {
		step(() -> {
			require(Stage.FINAL_CHOICE);
			new ChoiceRules(study, surroundings.runs(), session.runs()).check(choice);
			final ParticipationState next = state().chosen(choice);
			kept.move(study.getClosing().isEmpty() ? thanks(next) : next.at(Stage.CLOSING, 0));
			clock.end();
			session.runs().stop(true);
			story.chosen(state());
			arrived();
			kept.record();
		});
	}

	/**
	 * Ends everything: what was recorded and answered, the experiment and its runs are deleted for good. Goes on after a restart if
	 * it was interrupted.
	 *
	 * @return completes when all is gone, or with what kept it from being so; then it can be tried again
	 */
	public CompletableFuture<Void> withdraw() {
		step(() -> {
			if (stage() != Stage.WITHDRAWN) {
				final boolean agreed = state().times().agreed().isPresent();
				kept.move(state().withdrawn(kept.now()));
				clock.close();
				if (agreed) {
					kept.recordWithdrawal();
					story.withdrawn();
				}
				kept.record();
			}
			if (erasure.filter(running -> !running.isCompletedExceptionally()).isEmpty()) {
				erasure = Optional.of(withdrawal().start(() -> step(() -> kept.move(state().gone()))));
			}
		});
		synchronized (this) {
			return erasure.orElseThrow();
		}
	}

	/** @param listener called by the thread that looks at the clock; must not wait */
	public void addClockListener(ClockListener listener) {
		clock.add(listener);
	}

	public void removeClockListener(ClockListener listener) {
		clock.remove(listener);
	}

	/** What the study asks of the workbench now. */
	Conduct conduct() {
		return session.conduct();
	}

	/** Whether it is about the participant's experiment. */
	boolean concerns(Submission submission) {
		return state().experiment().filter(submission.experiment()::equals).isPresent();
	}

	/** @throws StudyException where the study does not allow this submission now, in words for people */
	void admit(Submission submission) throws StudyException {
		new Admission(study, state(), surroundings.workspace()).check(submission, conduct());
	}

	/** Goes on where an earlier session ended. The last step is told again, which a killed process may have kept from the trace. */
	void resume() {
		kept.record();
		if (kept.recorded()) {
			story.joined(state());
			story.again(state(), left());
		}
		session.resume();
		if (stage() == Stage.WITHDRAWN && !state().erased()) {
			withdraw();
		}
		settle();
	}

	void runsChanged(Iterable<Run> some) {
		if (session.concerns(some)) {
			settle();
		}
	}

	/** Makes the stage agree with clock and runs: when the time is up and no run is left, the choice comes. */
	private void settle() {
		try {
			synchronized (this) {
				if (session.settle()) {
					kept.move(state().at(Stage.FINAL_CHOICE, 0));
					arrived();
				}
			}
		} catch (UncheckedIOException e) {
			surroundings.log().accept(e.getMessage(), e);
		}
		changed.accept(this);
	}

	/** Ends what this session does; the participation goes on in the next one. */
	void close() {
		clock.close();
	}

	ParticipationState state() {
		return kept.state();
	}

	/** What deletes it. */
	Withdrawal withdrawal() {
		return new Withdrawal(kept.folder(), surroundings, session.runs(), state());
	}

	private void step(Runnable step) {
		synchronized (this) {
			step.run();
		}
		changed.accept(this);
	}

	/** Tells where the participant is now; the clock goes from the first moment of the tuning on. */
	private void arrived() {
		story.at(state(), left());
		if (stage() == Stage.TUNING) {
			clock.begin();
		}
	}

	private ParticipationState afterPages(ParticipationState next) {
		return next.at(study.getBackground().isEmpty() ? Stage.TUNING : Stage.BACKGROUND, 0);
	}

	private ParticipationState thanks(ParticipationState next) {
		return next.times(next.times().ended(kept.now())).at(Stage.THANKS, 0);
	}

	private void require(Stage stage) {
		if (stage() != stage) {
			throw new IllegalStateException("at " + stage() + ", not at " + stage); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void requireSession() {
		if (!session.isOpen()) {
			require(Stage.TUNING);
		}
	}
}
