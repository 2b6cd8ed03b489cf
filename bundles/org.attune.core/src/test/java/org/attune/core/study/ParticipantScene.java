// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.attune.core.recording.RecorderOnDisk;
import org.attune.core.recording.TraceRecorder;
import org.attune.core.run.HandRuns;
import org.attune.core.run.Placement;
import org.attune.core.run.Provenance;
import org.attune.core.run.Run;
import org.attune.core.run.Submission;
import org.attune.model.configuration.Configurations;
import org.attune.model.configuration.EffectiveValues;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Reason;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;
import org.attune.trace.wire.TaskSpec;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A workspace in which somebody takes part in a study. Time goes as the test wants. */
final class ParticipantScene implements AutoCloseable {
	static final String KEY = "5e".repeat(32);
	static final Map<String, String> BACKGROUND = Map.of("experience", "12", "education", "master");
	static final Map<String, String> CLOSING = Map.of("satisfaction", "4", "stop", "time", "expected-accuracy", "70");
	private static final List<String> VALUES = List.of("epochs=10", "batchSize=64", "lossFunction=cross_entropy", "optimizer=adam_optimizer");

	final Path home;
	final Path root;
	final Path own;
	final Path file;
	final Path sealed;
	final FakeTime time = new FakeTime();
	final HandRuns runs = new HandRuns();
	final FolderWorkspace workspace;
	final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
	private final List<SessionClock> clocks = new ArrayList<>();
	TraceRecorder recorder;
	Participations participations;
	/** Whether the person agreed that their own work is recorded. */
	boolean ownConsent;

	ParticipantScene(Path home) throws Exception {
		this(home, study -> { });
	}

	ParticipantScene(Path home, Consumer<Study> change) throws Exception {
		this.home = home;
		root = home.resolve("state");
		own = home.resolve("own");
		workspace = new FolderWorkspace(home.resolve("workspace"));
		final Path researcher = Files.createDirectories(home.resolve("researcher"));
		sealed = Files.write(researcher.resolve("images.sealed"), new byte[3 << 20]);
		file = researcher.resolve("my.study");
		final Study study = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_AGAIN);
		study.setId("trial");
		study.getConsent().setContact("Somebody, somebody@example.org");
		study.getConsent().setApproval("Committee, 1");
		study.getTask().setDataset("images.sealed");
		study.getTask().setNetwork("blinded-1");
		study.getBlinding().setDigest(HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(sealed))));
		study.getBlinding().setKey(KEY);
		change.accept(study);
		StudyFile.save(study, file);
		start();
	}

	/** The workbench starts; an earlier one ends with nothing written down, as if it was killed. */
	void start() {
		clocks.clear();
		recorder = RecorderOnDisk.of(own, folders().current().map(StudyFolder::traceNow), ownConsent);
		participations = new Participations(folders(), new Surroundings(recorder, recorder, runs, workspace,
				new Surroundings.Time(time, time::ticks, this::ticker), (message, cause) -> log.add(message)));
		participations.activate();
	}

	/** The test does the looking. */
	private AutoCloseable ticker(SessionClock clock) {
		clocks.add(clock);
		return () -> clocks.remove(clock);
	}

	/** Somebody looks at the clock. */
	void looks() {
		List.copyOf(clocks).forEach(SessionClock::look);
	}

	StudyFolders folders() {
		return new StudyFolders(root);
	}

	Participation join() throws StudyException {
		return participations.join(file, new NullProgressMonitor());
	}

	Participation now() {
		return participations.current().orElseThrow();
	}

	/** Takes part until this stage. */
	Participation until(Stage stage) throws Exception {
		final Participation participation = participations.current().isPresent() ? now() : join();
		while (participation.stage() != stage) {
			switch (participation.stage()) {
				case CONSENT -> participation.agree();
				case PAGES -> participation.next();
				case BACKGROUND -> participation.answer(BACKGROUND);
				case TUNING -> {
					tried();
					participation.finishTuning();
				}
				case FINAL_CHOICE -> participation.choose(choice(runs.all().getLast()));
				case CLOSING -> participation.answer(CLOSING);
				default -> throw new IllegalStateException();
			}
		}
		return participation;
	}

	private void tried() throws Exception {
		final Run run = submit();
		runs.begin(run);
		runs.end(run);
	}

	/** Values as a participant enters them, with or without a reason each. */
	void enter(Optional<Reason> reason) throws Exception {
		final String path = now().state().experiment().orElseThrow();
		final Path disk = workspace.file(path);
		final Experiment experiment = ExperimentFile.load(disk);
		for (String value : VALUES) {
			final String[] pair = value.split("=");
			final var assignment = Configurations.assignment(experiment, pair[0]).orElseThrow();
			assignment.setValue(pair[1]);
			reason.ifPresent(assignment::setReason);
		}
		ExperimentFile.save(experiment, disk);
	}

	Run submit() throws Exception {
		enter(Optional.empty());
		return submit(submission(""));
	}

	Run submit(Submission submission) throws StudyException {
		return participations.submit(submission, () -> runs.submit(submission));
	}

	/** What a launch would submit. */
	Submission submission(String why) throws Exception {
		final String path = now().state().experiment().orElseThrow();
		final EffectiveValues values = EffectiveValues.of(ExperimentFile.load(workspace.file(path)));
		final var task = now().study().getTask();
		return new Submission(workspace.file(path).resolveSibling("runs"), path,
				new TaskSpec(now().state().dataset(), task.getInputSize(), task.getNetwork(), task.getSeed()), values.values(),
				values.explicit(), values.hash(), Provenance.NONE.because(why), Placement.HERE, folder -> {
					throw new IOException("nothing is started");
				});
	}

	static FinalConfiguration choice(Run run) {
		return new FinalConfiguration(run.values(), List.copyOf(run.explicit()), run.configurationHash(), Optional.of(run.id()));
	}

	/** The types of the lines of a trace, in their order, after it was written. */
	static List<String> recorded(Path trace) throws IOException {
		final Map<String, List<String>> sessions = new LinkedHashMap<>();
		new TraceReader(trace).read(new TraceReader.Sink() {
			@Override
			public void line(TraceLine line) {
				sessions.computeIfAbsent(line.session(), session -> new ArrayList<>()).add(line.type().replace("org.attune.", ""));
			}

			@Override
			public void fault(TraceFault fault) {
				throw new AssertionError(fault.toString());
			}
		});
		return sessions.values().stream().flatMap(List::stream).toList();
	}

	Path trace() {
		return root.resolve("trial/trace");
	}

	/** Whether a text stands in any file below a folder. */
	static List<Path> holding(Path below, String text) throws IOException {
		try (var files = Files.walk(below)) {
			final List<Path> holding = new ArrayList<>();
			for (Path each : files.filter(Files::isRegularFile).toList()) {
				if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(text)) {
					holding.add(each);
				}
			}
			return holding;
		}
	}

	@Override
	public void close() {
		participations.deactivate();
		recorder.deactivate();
		assertEquals(List.of(), List.copyOf(log));
	}
}
