// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.attune.trace.TraceErasure;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The keyframes of a session in a file beside its segments, {@code <session>.keyframes}. It holds values of theirs, so it lies
 * where {@link TraceErasure} deletes it and where it goes with the folder. It can be deleted at any time.
 */
final class KeyframeFile {
	private static final int VERSION = 1;

	private final Path file;

	KeyframeFile(Path folder, String session) {
		file = TraceErasure.derived(folder, session);
	}

	/** What is there; nothing if it cannot be read or understood, since all of it can be made again. */
	List<Keyframe> read() {
		try {
			final JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
			return json.get("version").getAsInt() == VERSION
					? json.getAsJsonArray("keyframes").asList().stream().map(JsonElement::getAsJsonObject).map(Keyframe::read).toList()
					: List.of();
		} catch (IOException | RuntimeException e) {
			return List.of();
		}
	}

	/** Writes all of it or nothing; a folder that nothing can be written to makes the next replay slow, and is no failure. */
	void write(List<Keyframe> keyframes) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", VERSION);
		final JsonArray array = new JsonArray();
		keyframes.forEach(keyframe -> array.add(keyframe.write()));
		json.add("keyframes", array);
		try {
			final Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
			Files.writeString(draft, json.toString());
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			// read-only or full
		}
	}

	void delete() {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// was never written
		}
	}
}
