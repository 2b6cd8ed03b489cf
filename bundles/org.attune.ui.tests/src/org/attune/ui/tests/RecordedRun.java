// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.RunStatus;
import org.attune.trace.wire.MemoryEstimate;

/** What a run wrote, for tests to put into a run folder; a running one waits for ever. */
public final class RecordedRun {
	/** Iterations that make an epoch. */
	public static final int ITERATIONS_PER_EPOCH = 10;
	private final RunStatus status;
	private final Map<String, String> values = new LinkedHashMap<>();
	private final Set<String> explicit = new LinkedHashSet<>();
	private final List<Double> losses = new ArrayList<>();
	private final List<Double> accuracies = new ArrayList<>();
	private String message = "";
	private String group = "";
	private String parent = "";
	private String why = "";
	private final Map<String, String> environment = new LinkedHashMap<>();
	private Optional<MemoryEstimate> memory = Optional.empty();

	public RecordedRun(RunStatus status) {
		this.status = status;
		defaulted("epochs", "5");
	}

	/** A hyperparameter that the person set. */
	public RecordedRun set(String id, String value) {
		explicit.add(id);
		return defaulted(id, value);
	}

	/** A hyperparameter at its default. */
	public RecordedRun defaulted(String id, String value) {
		values.put(id, value);
		return this;
	}

	/** Losses of the next iterations. */
	public RecordedRun losses(double... more) {
		for (double loss : more) {
			losses.add(loss);
		}
		return this;
	}

	/** Validation accuracies of the next epochs; training accuracies are a tenth higher, validation losses the rest to 1. */
	public RecordedRun accuracies(double... more) {
		for (double accuracy : more) {
			accuracies.add(accuracy);
		}
		return this;
	}

	public RecordedRun message(String why) {
		message = why;
		return this;
	}

	/** Makes it one of a seed group. */
	public RecordedRun group(String id) {
		group = id;
		return this;
	}

	/** The id of the run that it was taken from. */
	public RecordedRun parent(String id) {
		parent = id;
		return this;
	}

	public RecordedRun why(String reason) {
		why = reason;
		return this;
	}

	/** A run with ten iterations for each of three epochs. */
	public static RecordedRun ordinary() {
		RecordedRun run = new RecordedRun(RunStatus.FINISHED);
		for (int iteration = 1; iteration <= 3 * ITERATIONS_PER_EPOCH; iteration++) {
			run.losses(2.0 / iteration);
		}
		return run.accuracies(0.5, 0.7, 0.6);
	}

	public RunStatus status() {
		return status;
	}

	public Map<String, String> values() {
		return values;
	}

	public Set<String> explicit() {
		return explicit;
	}

	public List<Double> losses() {
		return losses;
	}

	public List<Double> accuracies() {
		return accuracies;
	}

	public String message() {
		return message;
	}

	public String group() {
		return group;
	}

	public String parent() {
		return parent;
	}

	public String why() {
		return why;
	}

	/** What the worker said of itself. */
	public RecordedRun environment(String name, String value) {
		environment.put(name, value);
		return this;
	}

	public Map<String, String> environment() {
		return environment;
	}

	/** What the worker said of its memory, in bytes. */
	public RecordedRun memory(long bytes, long available) {
		memory = Optional.of(new MemoryEstimate(bytes, available));
		return this;
	}

	public Optional<MemoryEstimate> memory() {
		return memory;
	}
}
