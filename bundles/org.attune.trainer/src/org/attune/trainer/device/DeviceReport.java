// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What there is to train on, and what would be chosen. */
record DeviceReport(Cpu cpu, String library, GpuList gpus, boolean cudaInstalled) {
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
	private static final String UNKNOWN = "unknown";

	static DeviceReport ofThisMachine() {
		return new DeviceReport(Cpu.ofThisMachine(), CpuLibrary.chosen(), new NvidiaSmi(NvidiaSmi.PROGRAM).gpus(),
				CudaBuild.isInstalled());
	}

	DeviceChoice choice() {
		return DeviceChoice.auto(gpus, cudaInstalled);
	}

	/** Lines for people. */
	List<String> table() {
		final List<String> lines = new ArrayList<>();
		lines.add(row("DEVICE", "NAME", "MEMORY", "DETAILS"));
		lines.add(row(DeviceChoice.CPU, cpu.name(), gibibytes(OptionalLong.of(cpu.memory())),
				cpu.cores() + " cores, library " + library));
		gpus.gpus().forEach(gpu -> lines.add(row(gpu.device(), gpu.name(), gibibytes(gpu.memoryTotal()), details(gpu))));
		if (gpus.gpus().isEmpty()) {
			lines.add("GPUs: " + gpus.problem() + '.');
		}
		lines.add("CUDA libraries: " + (cudaInstalled ? "installed" : "not installed"));
		lines.add("auto: " + choice().device() + ". " + choice().reason());
		return lines;
	}

	/** The same in one line for programs. */
	String json() {
		return GSON.toJson(object());
	}

	JsonObject object() {
		final JsonObject json = new JsonObject();
		json.addProperty("auto", choice().device());
		json.addProperty("reason", choice().reason());
		json.addProperty("cudaInstalled", cudaInstalled);
		json.addProperty("problem", gpus.problem());
		json.add("cpu", cpuJson());
		final JsonArray array = new JsonArray();
		gpus.gpus().forEach(gpu -> array.add(json(gpu)));
		json.add("gpus", array);
		return json;
	}

	private static String row(String device, String name, String memory, String details) {
		return String.format(Locale.ROOT, "%-8s %-34s %12s  %s", device, name, memory, details);
	}

	private static String details(Gpu gpu) {
		return "driver " + gpu.driver() + ", compute capability " + gpu.capability().map(Capability::toString).orElse(UNKNOWN) + ", "
				+ gibibytes(gpu.memoryFree()) + " free; " + CudaBuild.obstacle(gpu).map(why -> "not usable: " + why).orElse("usable");
	}

	private static String gibibytes(OptionalLong bytes) {
		return bytes.isEmpty() || bytes.getAsLong() < 0 ? UNKNOWN
				: String.format(Locale.ROOT, "%.1f GiB", bytes.getAsLong() / (double) (1 << 30));
	}

	private JsonObject cpuJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("name", cpu.name());
		json.addProperty("cores", cpu.cores());
		json.addProperty("library", library);
		json.addProperty("memoryTotal", cpu.memory());
		return json;
	}

	private static JsonObject json(Gpu gpu) {
		final JsonObject json = new JsonObject();
		json.addProperty("device", gpu.device());
		json.addProperty("name", gpu.name());
		json.addProperty("driver", gpu.driver());
		json.addProperty("capability", gpu.capability().map(Capability::toString).orElse(""));
		json.addProperty("memoryTotal", gpu.memoryTotal().orElse(-1));
		json.addProperty("memoryFree", gpu.memoryFree().orElse(-1));
		json.addProperty("usable", CudaBuild.obstacle(gpu).isEmpty());
		json.addProperty("obstacle", CudaBuild.obstacle(gpu).orElse(""));
		return json;
	}
}
