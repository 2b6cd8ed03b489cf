// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import org.attune.trainer.device.CpuLibrary;
import org.attune.trainer.device.DevicesCommand;
import org.attune.trainer.device.OwnDevice;
import org.attune.trainer.engine.Engine;
import org.attune.trainer.engine.Engines;

/**
 * The command {@code check}: loads what trains, computes a little with it, and says how that went in one line of JSON. What is wrong
 * stands in it in words; the command itself does not fail.
 */
final class CheckCommand {
	/** The word that asks for it. */
	static final String NAME = "check";

	private static final String JSON = "--json";
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	private final List<String> problems = new ArrayList<>();
	private final JsonObject answer = new JsonObject();

	private CheckCommand() {
	}

	/** @param options behind the command's name. @return whether they were understood */
	static boolean run(List<String> options, PrintStream output) {
		if (!options.equals(List.of(JSON))) {
			return false;
		}
		CpuLibrary.choose();
		output.println(GSON.toJson(new CheckCommand().answer()));
		return true;
	}

	private JsonObject answer() {
		answer.add("devices", DevicesCommand.report());
		answer.addProperty("device", OwnDevice.name());
		engine().ifPresent(this::measure);
		answer.add("problems", GSON.toJsonTree(problems));
		return answer;
	}

	/** Native libraries that do not fit end in errors, not in exceptions. */
	private Optional<Engine> engine() {
		try {
			return Optional.of(Engines.load());
		} catch (RuntimeException | LinkageError e) {
			problems.add("Nothing can be computed here: " + cause(e)
					+ ". Install the feature Attune again; for a GPU, check that the driver fits (docs/gpu.md).");
			return Optional.empty();
		}
	}

	private void measure(Engine engine) {
		engine.use(Runtime.getRuntime().availableProcessors());
		answer.add("environment", GSON.toJsonTree(engine.environment()));
		answer.addProperty("memoryLimit", engine.memoryLimit());
		problems.addAll(engine.cautions());
		final String backend = engine.environment().getOrDefault("backend", "");
		if (OwnDevice.name().startsWith("cuda") && backend.equalsIgnoreCase("CPU")) {
			problems.add("A GPU was asked for, but the CPU computes: install the feature Attune CUDA.");
		}
		try {
			engine.speed().ifPresent(speed -> answer.add("speed", GSON.toJsonTree(speed)));
		} catch (RuntimeException | OutOfMemoryError | LinkageError e) {
			problems.add("A small computation failed: " + cause(e) + ". Look at the memory limit, and at what else uses the device.");
		}
	}

	private static String cause(Throwable failure) {
		Throwable last = failure;
		while (last.getCause() != null && last.getCause() != last) {
			last = last.getCause();
		}
		return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
	}
}
