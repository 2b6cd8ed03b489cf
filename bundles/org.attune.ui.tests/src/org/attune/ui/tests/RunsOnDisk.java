// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.trace.wire.Epoch;
import org.attune.trace.wire.Iteration;
import org.attune.trace.wire.Ready;
import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.PlatformUI;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A project with run folders as earlier sessions left them; gone after closing. */
public final class RunsOnDisk implements AutoCloseable {
	private final List<Process> workers = new ArrayList<>();
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
	private final String experiment;
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot()
			.getProject("runs-" + UUID.randomUUID().toString().substring(0, 8));

	/** Runs of an experiment that is gone. */
	public RunsOnDisk() throws CoreException {
		this(Optional.empty());
	}

	/** Runs of an experiment, wherever that is. */
	public RunsOnDisk(IFile experiment) throws CoreException {
		this(Optional.of(experiment.getFullPath().toString()));
	}

	private RunsOnDisk(Optional<String> experiment) throws CoreException {
		this.experiment = experiment.orElse(project.getFullPath().append("shapes.tuning").toString());
		project.create(null);
		project.open(null);
	}

	/** Writes the run's folder and waits until the workbench knows the run. */
	public Run add(RecordedRun recorded) {
		int number = runs.all().stream().mapToInt(Run::number).max().orElse(0) + 1;
		String id = "20261101-120000-" + UUID.randomUUID().toString().substring(0, 4);
		Path folder = project.getLocation().toPath().resolve("runs").resolve(id);
		try {
			write(folder, id, number, recorded);
			project.refreshLocal(IResource.DEPTH_INFINITE, null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
		Waiting.until("run " + id + " is found", () -> runs.find(id).isPresent());
		return runs.find(id).orElseThrow();
	}

	private void write(Path folder, String id, int number, RecordedRun recorded) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("request.json"), request(id, number, recorded));
		Files.write(folder.resolve("metrics.jsonl"), events(recorded));
		if (recorded.status() == RunStatus.RUNNING) {
			Files.writeString(folder.resolve("worker.json"), worker());
		} else if (recorded.status() == RunStatus.LOST) {
			Files.writeString(folder.resolve("worker.json"), "{\"pid\": " + Long.MAX_VALUE + "}");
		} else {
			Files.writeString(folder.resolve("result.json"), result(recorded));
		}
	}

	/** Deletes the run's folder as a person does, and waits until the workbench forgot the run. */
	public void delete(Run run) throws CoreException {
		project.getFolder("runs").getFolder(run.id()).delete(true, null);
		Waiting.until(run.label() + " is forgotten", () -> runs.find(run.id()).isEmpty());
	}

	/** A process that waits for input stands for a worker that another workbench started. */
	private String worker() throws IOException {
		Process worker = new ProcessBuilder("cat").start();
		workers.add(worker);
		JsonObject json = new JsonObject();
		json.addProperty("pid", worker.pid());
		json.addProperty("started", worker.info().startInstant().orElseGet(Instant::now).toString());
		return new Gson().toJson(json);
	}

	private String request(String id, int number, RecordedRun recorded) {
		TaskSpec task = new TaskSpec("generated:shapes", 32, "squeezenet-1.1", 1);
		RunRequest request = new RunRequest(Wire.PROTOCOL, id, task, recorded.values(),
				List.copyOf(recorded.explicit()), 0, "", "", "");
		JsonObject json = new JsonObject();
		json.addProperty("version", 1);
		json.addProperty("run", id);
		json.addProperty("number", number);
		json.addProperty("submitted", Instant.now().toString());
		json.addProperty("experiment", experiment);
		json.addProperty("configurationHash", "0");
		json.addProperty("why", recorded.why());
		if (!recorded.group().isEmpty()) {
			json.addProperty("group", recorded.group());
		}
		if (!recorded.parent().isEmpty()) {
			json.addProperty("parent", recorded.parent());
		}
		json.add("request", JsonParser.parseString(Wire.encode(request)));
		return new Gson().toJson(json);
	}

	private static List<String> events(RecordedRun recorded) {
		List<String> lines = new ArrayList<>();
		if (!recorded.environment().isEmpty()) {
			lines.add(Wire.encode(new Ready(Wire.PROTOCOL, recorded.environment())));
		}
		recorded.memory().map(Wire::encode).ifPresent(lines::add);
		for (int i = 1; i <= recorded.losses().size(); i++) {
			int epoch = (i - 1) / RecordedRun.ITERATIONS_PER_EPOCH + 1;
			lines.add(Wire.encode(new Iteration(i, epoch, recorded.losses().get(i - 1), 100, i * 10L)));
			if (i % RecordedRun.ITERATIONS_PER_EPOCH == 0 && epoch <= recorded.accuracies().size()) {
				lines.add(Wire.encode(epoch(epoch, recorded.accuracies().get(epoch - 1))));
			}
		}
		for (int epoch = recorded.losses().size() / RecordedRun.ITERATIONS_PER_EPOCH + 1; epoch <= recorded.accuracies()
				.size(); epoch++) {
			lines.add(Wire.encode(epoch(epoch, recorded.accuracies().get(epoch - 1))));
		}
		return lines;
	}

	private static Epoch epoch(int epoch, double accuracy) {
		long iteration = (long) epoch * RecordedRun.ITERATIONS_PER_EPOCH;
		return new Epoch(epoch, 5, iteration, 1 - accuracy, accuracy + 0.1, 1 - accuracy, accuracy, 100, iteration * 10);
	}

	private static String result(RecordedRun recorded) {
		JsonObject json = new JsonObject();
		json.addProperty("status", recorded.status().name());
		json.addProperty("message", recorded.message());
		json.addProperty("started", Instant.now().minusSeconds(75).toString());
		json.addProperty("ended", Instant.now().toString());
		json.addProperty("parametersSha256", "");
		return new Gson().toJson(json);
	}

	/** Deletes the project, waits until its runs are forgotten and ends what ran. */
	@Override
	public void close() throws CoreException {
		Path folder = project.getLocation().toPath();
		project.delete(true, true, null);
		Waiting.until("the runs are forgotten",
				() -> runs.all().stream().noneMatch(run -> run.folder().startsWith(folder)));
		workers.forEach(Process::destroy);
	}
}
