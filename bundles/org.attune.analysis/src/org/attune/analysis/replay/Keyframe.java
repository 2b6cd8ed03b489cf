// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.time.Instant;

import com.google.gson.JsonObject;

/**
 * What is known at the end of a segment.
 *
 * @param segment  name of its file
 * @param sha256   of the file, in hex
 * @param earliest time of a line in it; the end of times if there is none
 * @param latest   time of a line in it; the beginning of times if there is none
 * @param ordered  whether no line in it is earlier than the one before; else the clock was set back
 * @param state    at its end, as {@link StateJson} has it
 */
record Keyframe(String segment, String sha256, Instant earliest, Instant latest, boolean ordered, JsonObject state) {
	/** Sequence number of the last line. */
	long last() {
		return state.get("sequence").getAsLong();
	}

	JsonObject write() {
		final JsonObject json = new JsonObject();
		json.addProperty("segment", segment);
		json.addProperty("sha256", sha256);
		json.addProperty("earliest", earliest.toString());
		json.addProperty("latest", latest.toString());
		json.addProperty("ordered", ordered);
		json.add("state", state);
		return json;
	}

	/** @throws RuntimeException if the JSON was not written by {@link #write()} */
	static Keyframe read(JsonObject json) {
		return new Keyframe(json.get("segment").getAsString(), json.get("sha256").getAsString(),
				Instant.parse(json.get("earliest").getAsString()), Instant.parse(json.get("latest").getAsString()),
				json.get("ordered").getAsBoolean(), json.getAsJsonObject("state"));
	}
}
