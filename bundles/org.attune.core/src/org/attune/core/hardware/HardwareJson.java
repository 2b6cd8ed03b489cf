// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.hardware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The line that the worker's command {@code check} prints. */
final class HardwareJson {
	private static final Gson GSON = new Gson();

	private HardwareJson() {
	}

	/** @throws com.google.gson.JsonParseException or another unchecked exception if it is no such line */
	static HardwareReport report(String json) {
		final JsonObject object = JsonParser.parseString(json).getAsJsonObject();
		final JsonObject devices = object.getAsJsonObject("devices"); //$NON-NLS-1$
		final List<HardwareReport.Gpu> gpus = new ArrayList<>();
		devices.getAsJsonArray("gpus").forEach(gpu -> gpus.add(GSON.fromJson(gpu, HardwareReport.Gpu.class))); //$NON-NLS-1$
		final List<String> problems = new ArrayList<>();
		object.getAsJsonArray("problems").forEach(problem -> problems.add(problem.getAsString())); //$NON-NLS-1$
		return new HardwareReport(object.get("device").getAsString(), devices.get("reason").getAsString(), //$NON-NLS-1$ //$NON-NLS-2$
				environment(object), optional(object, "memoryLimit").map(JsonElement::getAsLong).orElse(0L), gpus, //$NON-NLS-1$
				optional(object, "speed").map(speed -> GSON.fromJson(speed, HardwareReport.Speed.class)), problems); //$NON-NLS-1$
	}

	private static Map<String, String> environment(JsonObject object) {
		final Map<String, String> environment = new LinkedHashMap<>();
		optional(object, "environment").ifPresent(all -> all.getAsJsonObject().entrySet() //$NON-NLS-1$
				.forEach(entry -> environment.put(entry.getKey(), entry.getValue().getAsString())));
		return environment;
	}

	private static Optional<JsonElement> optional(JsonObject object, String name) {
		return Optional.ofNullable(object.get(name));
	}
}
