// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.attune.core.launch.TrainingConfigurations;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.core.study.FinalConfiguration;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.study.Stage;
import org.attune.core.trace.Recorder;
import org.attune.core.worker.WorkerInstallation;
import org.attune.model.configuration.Configurations;
import org.attune.model.file.ExperimentFile;
import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.Study;
import org.attune.model.tuning.Experiment;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Images packed blind, tuned in a study by the worker that we ship, and withdrawn from, in a real workspace. */
@ExtendWith(NoErrorLogged.class)
final class BlindTrainingTest {
	private static final Duration TRAINING = Duration.ofMinutes(3);
	private static final String NETWORK = "lenet";
	private static final Map<String, String> VALUES = Map.of("epochs", "1", "batchSize", "16", "lossFunction", "cross_entropy",
			"optimizer", "adam_optimizer");

	@TempDir
	Path home;

	private final Participations participations = PlatformUI.getWorkbench().getService(Participations.class);
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);
	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private Path study;
	private String key;

	@BeforeEach
	void pack() throws Exception {
		inBackground(() -> {
			worker("sample", "--out", home.resolve("images").toString(), "--size", "32", "--train", "40", "--measured", "20");
			worker("pack", "--data", home.resolve("images").toString(), "--out", home.resolve("images.sealed").toString(), "--network",
					NETWORK);
			return null;
		});
		final Properties keys = new Properties();
		try (Reader reader = Files.newBufferedReader(home.resolve("images.sealed.keys"))) {
			keys.load(reader);
		}
		key = keys.getProperty("tuning");
		final Study made = StudyTemplates.study(StudyTemplates.BLACK_MAGIC_AGAIN);
		made.setId("blind-training");
		made.setTitle("Blind training");
		made.getConsent().setContact("Somebody, somebody@example.org");
		made.getTask().setDataset("images.sealed");
		made.getTask().setNetwork(keys.getProperty("network"));
		made.getTask().setInputSize(32);
		made.getBlinding().setDigest(keys.getProperty("digest"));
		made.getBlinding().setKey(key);
		study = home.resolve("blind.study");
		StudyFile.save(made, study);
	}

	@AfterEach
	void leave() throws Exception {
		if (participations.current().isPresent()) {
			inBackground(() -> participations.current().get().withdraw().get());
			participations.leave();
		}
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
			configuration.delete();
		}
	}

	@Test
	void aParticipantTunesWithoutLearningWhatAndWithdraws() throws Exception {
		final Path before = recorder.folder();
		final Participation participation = inBackground(() -> participations.join(study, new NullProgressMonitor()));
		inBackground(() -> tune(participation));
		final Run run = train(participation);
		assertEquals(RunStatus.FINISHED, run.status(), run.message());
		blinded(participation.experiment().getProject());
		inBackground(() -> choose(participation, run));
		final IProject project = participation.experiment().getProject();

		inBackground(() -> participation.withdraw().get());
		Waiting.until("the run is forgotten", () -> runs.find(run.id()).isEmpty());
		assertFalse(project.exists());
		assertFalse(Files.exists(run.folder()));
		participations.leave();
		assertEquals(before, recorder.folder());
	}

	private Void tune(Participation participation) throws Exception {
		participation.agree();
		while (participation.stage() == Stage.PAGES) {
			participation.next();
		}
		participation.answer(Map.of("experience", "3", "education", "master"));
		return null;
	}

	private Run train(Participation participation) throws Exception {
		final Path disk = Path.of(participation.experiment().getLocation().toOSString());
		final Experiment experiment = ExperimentFile.load(disk);
		VALUES.forEach((id, value) -> Configurations.assignment(experiment, id).orElseThrow().setValue(value));
		ExperimentFile.save(experiment, disk);
		final String path = participation.experiment().getFullPath().toString();
		inBackground(() -> launch(participation));
		final CoreException second = assertThrows(CoreException.class, () -> inBackground(() -> launch(participation)));
		assertTrue(second.getMessage().contains("one run at a time"), second.getMessage());
		Waiting.until("it is trained", TRAINING,
				() -> of(path).filter(run -> run.status().ended()).isPresent());
		return of(path).orElseThrow();
	}

	private Optional<Run> of(String experiment) {
		return runs.all().stream().filter(run -> run.experiment().equals(experiment)).findFirst();
	}

	private static Void launch(Participation participation) throws CoreException {
		new TrainingConfigurations().of(participation.experiment()).launch(ILaunchManager.RUN_MODE, new NullProgressMonitor());
		return null;
	}

	private static Void choose(Participation participation, Run run) {
		participation.finishTuning();
		participation.choose(new FinalConfiguration(run.values(), List.copyOf(run.explicit()), run.configurationHash(),
				Optional.of(run.id())));
		return null;
	}

	/** No file of the project tells the key, the network, or a class. */
	private void blinded(IProject project) throws IOException {
		final List<String> told = new ArrayList<>();
		try (var files = Files.walk(Path.of(project.getLocation().toOSString()))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				final String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase();
				List.of(key, NETWORK, "circle", "images.sealed").stream().filter(text::contains)
						.forEach(word -> told.add(word + " in " + file.getFileName()));
			}
		}
		assertEquals(List.of(), told);
	}

	private static void worker(String... arguments) throws IOException, InterruptedException {
		final Process process = new WorkerInstallation().process("", "cpu", 0, arguments).redirectErrorStream(true).start();
		final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), said);
	}

	/** While the workbench goes on. */
	private static <T> T inBackground(Callable<T> work) throws Exception {
		final CompletableFuture<T> done = new CompletableFuture<>();
		Thread.ofPlatform().daemon().start(() -> {
			try {
				done.complete(work.call());
			} catch (Exception | AssertionError e) {
				done.completeExceptionally(e);
			}
		});
		Waiting.until("it is done in the background", TRAINING, done::isDone);
		try {
			return done.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof final Exception cause) {
				throw cause;
			}
			throw (AssertionError) e.getCause();
		}
	}
}
