// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The file that keeps from one session to the next in which order runs wait, and whether they are held back. */
final class QueueFile {
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
	private static final int VERSION = 1;

	private final Path file;
	private final BiConsumer<String, Throwable> log;

	/** @param log takes faults, in words for people, and their cause */
	QueueFile(Path file, BiConsumer<String, Throwable> log) {
		this.file = file;
		this.log = log;
	}

	/** @param order ids of runs, the next one first; some may be gone since */
	record State(boolean paused, List<String> order) {
		static final State INITIAL = new State(false, List.of());
	}

	/** What was kept; the initial state where there is nothing or it cannot be read. An unreadable file is put aside. */
	State read() {
		if (!Files.exists(file)) {
			return State.INITIAL;
		}
		try {
			return state(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.RunReader_unreadable, file, e), e);
		} catch (JsonParseException | IllegalStateException | ClassCastException | UnsupportedOperationException
				| NullPointerException e) { // a missing member is null
			putAside(e);
		}
		return State.INITIAL;
	}

	void write(State state) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", VERSION); //$NON-NLS-1$
		json.addProperty("paused", state.paused()); //$NON-NLS-1$
		json.add("order", GSON.toJsonTree(state.order())); //$NON-NLS-1$
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			RunFiles.writeWhole(file, GSON.toJson(json));
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.QueueFile_notWritten, file, e), e);
		}
	}

	private static State state(JsonObject json) {
		return new State(json.get("paused").getAsBoolean(), //$NON-NLS-1$
				json.getAsJsonArray("order").asList().stream().map(JsonElement::getAsString).toList()); //$NON-NLS-1$
	}

	private void putAside(RuntimeException cause) {
		try {
			final Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "queue-unreadable-", ".json"); //$NON-NLS-1$ //$NON-NLS-2$
			Files.copy(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			Files.delete(file);
			log.accept(Messages.bind(Messages.QueueFile_putAside, file, aside), cause);
		} catch (IOException e) {
			log.accept(Messages.bind(Messages.RunReader_unreadable, file, e), e);
		}
	}
}
