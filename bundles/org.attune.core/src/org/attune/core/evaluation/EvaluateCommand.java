// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.core.worker.WorkerInstallation;
import org.attune.core.worker.WorkerLauncher;

/**
 * The command {@code ./attune evaluate}: trains what participants of a study chose over the study's seeds, and writes a table. Needs no
 * OSGi; the system property {@value #BUNDLES} names the folder with the bundles that a worker is made of.
 */
public final class EvaluateCommand {
	static final String BUNDLES = "attune.bundles"; //$NON-NLS-1$
	private static final int FAILED = 1;
	private static final int USAGE = 2;
	private static final String STUDY = "--study"; //$NON-NLS-1$
	private static final String TRACES = "--traces"; //$NON-NLS-1$
	private static final String DATA = "--data"; //$NON-NLS-1$
	private static final String KEYS = "--keys"; //$NON-NLS-1$
	private static final String OUT = "--out"; //$NON-NLS-1$
	private static final String THREADS = "--threads"; //$NON-NLS-1$
	private static final String DEVICE = "--device"; //$NON-NLS-1$
	private static final String REHEARSALS = "--rehearsals"; //$NON-NLS-1$
	private static final Set<String> OPTIONS = Set.of(STUDY, TRACES, DATA, KEYS, OUT, THREADS, DEVICE, REHEARSALS);

	private final Map<String, String> options;
	private final PrintStream out;

	private EvaluateCommand(Map<String, String> options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	/** Exit code 1 if the evaluation could not be made or not be completed, 2 if the arguments were not understood. */
	public static void main(String[] arguments) {
		System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
	}

	static int run(String[] arguments, PrintStream out) {
		final Map<String, String> options = new HashMap<>();
		for (int next = 0; next < arguments.length; next += 2) {
			if (!OPTIONS.contains(arguments[next]) || next + 1 == arguments.length) {
				out.println(Messages.EvaluateCommand_usage);
				return USAGE;
			}
			options.put(arguments[next], arguments[next + 1]);
		}
		if (!options.keySet().containsAll(List.of(STUDY, TRACES))) {
			out.println(Messages.EvaluateCommand_usage);
			return USAGE;
		}
		return new EvaluateCommand(options, out).run();
	}

	private int run() {
		try {
			return evaluate() ? 0 : FAILED;
		} catch (EvaluationException e) {
			out.println(e.getMessage());
		} catch (IOException e) {
			out.println(Messages.bind(Messages.EvaluateCommand_disk, e));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return FAILED;
	}

	/** @return whether every training came to its end, be it that it diverged */
	private boolean evaluate() throws EvaluationException, IOException, InterruptedException {
		final StudyPlan plan = StudyPlan.of(path(STUDY).orElseThrow(), path(DATA), path(KEYS));
		final int threads = threads();
		final Path traces = path(TRACES).orElseThrow();
		final List<Choice> choices = choices(traces, plan);
		final WorkerLauncher launcher = launcher();
		try (ResultFolder folder = ResultFolder.open(path(OUT).orElse(traces.resolve("evaluation")))) { //$NON-NLS-1$
			final SeedTraining training = new SeedTraining(plan, launcher, folder.folder(), threads);
			final List<SeedResult> results = new Evaluation(plan, folder, training::run, out::println).run(choices);
			final List<Score> scores = choices.stream().map(choice -> Score.of(choice, results)).toList();
			Tables.participants(folder.folder().resolve("results.csv"), scores); //$NON-NLS-1$
			Tables.seeds(folder.folder().resolve("seeds.csv"), results); //$NON-NLS-1$
			out.println();
			Report.of(scores, results).forEach(out::println);
			out.println(Messages.bind(Messages.EvaluateCommand_written, folder.folder()));
			return results.stream().allMatch(SeedResult::isFinal);
		}
	}

	private List<Choice> choices(Path traces, StudyPlan plan) throws EvaluationException, IOException {
		if (!Files.isDirectory(traces)) {
			throw new EvaluationException(Messages.bind(Messages.EvaluateCommand_noFolder, traces));
		}
		final Choices found = Choices.read(traces, plan.study(), "yes".equals(options.get(REHEARSALS)));
		found.left().forEach(out::println);
		if (found.choices().isEmpty()) {
			throw new EvaluationException(Messages.bind(
					found.handedIn() == 0 ? Messages.EvaluateCommand_noTrace : Messages.EvaluateCommand_noChoice, traces));
		}
		out.println(Messages.bind(Messages.EvaluateCommand_found, found.choices().size(), found.handedIn()));
		return found.choices();
	}

	private WorkerLauncher launcher() throws EvaluationException {
		final Path bundles = Path.of(System.getProperty(BUNDLES, "")); //$NON-NLS-1$
		try {
			return new WorkerInstallation(name -> place(bundles, name))
					.launcher("", options.getOrDefault(DEVICE, "auto"), 0).found(); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException e) {
			throw new EvaluationException(e.getMessage(), e);
		}
	}

	/** A bundle as it is built, or installed with its version behind its name. A backend without libraries is as good as none. */
	private static Optional<Path> place(Path bundles, String name) throws IOException {
		try (Stream<Path> found = Files.list(bundles)) {
			return found.filter(bundle -> bundle.getFileName().toString().matches(Pattern.quote(name) + "(_\\d.*)?")) //$NON-NLS-1$
					.filter(bundle -> !name.startsWith("org.attune.trainer.") || Files.isDirectory(bundle.resolve("lib"))) //$NON-NLS-1$ //$NON-NLS-2$
					.findFirst();
		}
	}

	private int threads() throws EvaluationException {
		try {
			final int threads = Integer.parseInt(options.getOrDefault(THREADS, "0")); //$NON-NLS-1$
			if (threads >= 0) {
				return threads;
			}
		} catch (NumberFormatException e) { // told below, as a negative number is
		}
		throw new EvaluationException(Messages.bind(Messages.EvaluateCommand_threads, options.get(THREADS)));
	}

	private Optional<Path> path(String option) {
		return Optional.ofNullable(options.get(option)).map(Path::of);
	}
}
