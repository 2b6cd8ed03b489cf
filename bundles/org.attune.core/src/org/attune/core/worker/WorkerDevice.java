// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a worker trains on.
 *
 * @param name   {@code cpu}, or {@code cuda:} with the index of a GPU in the order of the PCI bus, which is nvidia-smi's
 * @param reason why, in one sentence; empty where there was no choice, or a person made it
 */
record WorkerDevice(String name, Optional<String> reason) {
	/** The word for the best one. */
	static final String AUTO = "auto"; //$NON-NLS-1$

	private static final String CUDA = "cuda:"; //$NON-NLS-1$
	private static final Pattern GPU = Pattern.compile(CUDA + "\\d{1,4}"); //$NON-NLS-1$

	static WorkerDevice cpu() {
		return new WorkerDevice(WorkerLauncher.CPU, Optional.empty());
	}

	/** The device of a name that a person chose; nothing if there is no such name. */
	static Optional<WorkerDevice> named(String name) {
		return name.equals(WorkerLauncher.CPU) || GPU.matcher(name).matches()
				? Optional.of(new WorkerDevice(name, Optional.empty())) : Optional.empty();
	}

	boolean isGpu() {
		return name.startsWith(CUDA);
	}

	/** What the worker's JVM is told. The sentence is encoded: a shell between here and there must not take it apart. */
	List<String> options() {
		final String device = "-Dattune.device=" + name; //$NON-NLS-1$
		return reason.map(why -> List.of(device, "-Dattune.device.reason=" + URLEncoder.encode(why, StandardCharsets.UTF_8))) //$NON-NLS-1$
				.orElse(List.of(device));
	}

	/** What keeps the worker from the other GPUs; CUDA's own order is not that of the PCI bus. */
	Map<String, String> environment() {
		final Map<String, String> variables = new LinkedHashMap<>();
		if (isGpu()) {
			variables.put("CUDA_DEVICE_ORDER", "PCI_BUS_ID"); //$NON-NLS-1$ //$NON-NLS-2$
			variables.put("CUDA_VISIBLE_DEVICES", name.substring(CUDA.length())); //$NON-NLS-1$
		}
		return variables;
	}
}
