// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.io.PrintStream;
import java.util.List;

import com.google.gson.JsonObject;

/** The command {@code devices}: says what there is to train on. */
public final class DevicesCommand {
	/** The word that asks for it. */
	public static final String NAME = "devices";

	private static final String JSON = "--json";

	private DevicesCommand() {
	}

	/** What there is to train on on this machine, for programs. Waits for NVIDIA's program, some seconds at most. */
	public static JsonObject report() {
		return DeviceReport.ofThisMachine().object();
	}

	/** @param options behind the command's name. @return whether they were understood */
	public static boolean run(List<String> options, PrintStream output) {
		if (!options.isEmpty() && !options.equals(List.of(JSON))) {
			return false;
		}
		CpuLibrary.choose();
		final DeviceReport report = DeviceReport.ofThisMachine();
		(options.isEmpty() ? report.table() : List.of(report.json())).forEach(output::println);
		return true;
	}
}
