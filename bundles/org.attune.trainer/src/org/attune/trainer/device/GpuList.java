// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.List;
import java.util.Optional;

/**
 * The GPUs of a machine.
 *
 * @param gpus    by index
 * @param problem why nothing is known of them, a sentence without its full stop; empty where something is
 */
record GpuList(List<Gpu> gpus, String problem) {
	private static final int LONGEST_QUOTE = 200;
	private static final String NONE = "no devices were found";

	static GpuList problem(String problem) {
		return new GpuList(List.of(), problem);
	}

	/** @param text what nvidia-smi printed. @param code its exit code. @param fields the columns that it was asked for */
	static GpuList of(String text, int code, String fields) {
		final List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
		if (lines.stream().anyMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains(NONE)) || code == 0 && lines.isEmpty()) {
			return problem("the machine has no NVIDIA GPU (" + NvidiaSmi.PROGRAM + " finds none)");
		}
		final List<Gpu> gpus = lines.stream().map(line -> GpuLine.gpu(line, fields)).flatMap(Optional::stream).toList();
		if (code != 0 || gpus.isEmpty()) {
			return problem(NvidiaSmi.PROGRAM + " fails" + (code == 0 ? "" : " with code " + code) + ": " + quoted(lines));
		}
		return new GpuList(gpus, "");
	}

	private static String quoted(List<String> lines) {
		final String text = lines.isEmpty() ? "it prints nothing" : '"' + lines.getFirst().strip();
		final String cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + '…' : text;
		return lines.isEmpty() ? cut : cut + '"';
	}
}
