// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The body of {@code runs/log-batch}: at most 1,000 metrics, 100 parameters and 100 tags, and less than 1 MB.
 *
 * @param run     MLflow's id of the run
 * @param metrics in the order of their steps
 */
record LogBatch(String run, List<Point> metrics, Map<String, String> params, Map<String, String> tags) {
	static final int METRICS = 1000;
	private static final int ENTRIES = 100;
	private static final int BYTES = 900_000;
	private static final int KEY = 250;
	private static final int PARAM_VALUE = 500;
	private static final int TAG_VALUE = 5000;
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	/** @param timestamp milliseconds since 1970 */
	record Point(String key, double value, long timestamp, long step) {
	}

	static LogBatch ofMetrics(String run, List<Point> metrics) {
		return new LogBatch(run, metrics, Map.of(), Map.of());
	}

	/** As many batches as the limits demand. */
	static List<LogBatch> ofEntries(String run, Map<String, String> params, Map<String, String> tags) {
		final List<LogBatch> batches = new ArrayList<>();
		split(params).forEach(part -> batches.add(new LogBatch(run, List.of(), part, Map.of())));
		split(tags).forEach(part -> batches.add(new LogBatch(run, List.of(), Map.of(), part)));
		return batches;
	}

	private static List<Map<String, String>> split(Map<String, String> entries) {
		final List<Map<String, String>> parts = new ArrayList<>();
		int bytes = BYTES;
		for (Map.Entry<String, String> entry : entries.entrySet()) {
			final int size = GSON.toJson(entry.getKey() + cut(entry.getValue(),
					TAG_VALUE)).getBytes(StandardCharsets.UTF_8).length;
			if (bytes + size > BYTES || parts.getLast().size() == ENTRIES) {
				parts.add(new LinkedHashMap<>());
				bytes = 0;
			}
			parts.getLast().put(entry.getKey(), entry.getValue());
			bytes += size;
		}
		return parts;
	}

	/** 64-bit integers are strings, and so are NaN and the infinities, as in all JSON of protocol buffers. */
	String toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("run_id", run); //$NON-NLS-1$
		add(json, "metrics", metrics.stream().map(LogBatch::json).toList()); //$NON-NLS-1$
		add(json, "params", params.entrySet().stream().map(param -> entry(param, PARAM_VALUE)).toList()); //$NON-NLS-1$
		add(json, "tags", tags.entrySet().stream().map(tag -> entry(tag, TAG_VALUE)).toList()); //$NON-NLS-1$
		return GSON.toJson(json);
	}

	private static void add(JsonObject json, String name, List<JsonObject> elements) {
		if (!elements.isEmpty()) {
			final JsonArray array = new JsonArray();
			elements.forEach(array::add);
			json.add(name, array);
		}
	}

	private static JsonObject json(Point point) {
		final JsonObject json = new JsonObject();
		json.addProperty("key", key(point.key())); //$NON-NLS-1$
		if (Double.isFinite(point.value())) {
			json.addProperty("value", point.value()); //$NON-NLS-1$
		} else {
			json.addProperty("value", Double.toString(point.value())); //$NON-NLS-1$
		}
		json.addProperty("timestamp", Long.toString(point.timestamp())); //$NON-NLS-1$
		json.addProperty("step", Long.toString(point.step())); //$NON-NLS-1$
		return json;
	}

	private static JsonObject entry(Map.Entry<String, String> entry, int longest) {
		return entry(key(entry.getKey()), cut(entry.getValue(), longest));
	}

	static JsonObject entry(String key, String value) {
		final JsonObject json = new JsonObject();
		json.addProperty("key", key); //$NON-NLS-1$
		json.addProperty("value", value); //$NON-NLS-1$
		return json;
	}

	/** MLflow takes letters, digits and some signs only. */
	static String key(String name) {
		return cut(name.replaceAll("[^\\p{Alnum}_\\-. /]", "_"), KEY); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String cut(String text, int longest) {
		return text.substring(0, Math.min(longest, text.length()));
	}
}
