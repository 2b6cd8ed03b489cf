// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.attune.core.study.ParticipationState.Times;
import org.attune.core.study.ParticipationState.Trial;
import org.attune.model.file.AtomicFile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The file that keeps where a participant is. It is replaced as a whole, and never where it could not be read. */
record ParticipationFile(Path file) {
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
	private static final int VERSION = 1;

	/** Returns when it is on the disk. */
	void write(ParticipationState state) throws IOException {
		final JsonObject json = new JsonObject();
		json.addProperty("version", VERSION); //$NON-NLS-1$
		json.addProperty("fileHash", state.fileHash()); //$NON-NLS-1$
		json.addProperty("dataset", state.dataset()); //$NON-NLS-1$
		json.addProperty("rehearsal", state.trial().rehearsal()); //$NON-NLS-1$
		json.addProperty("speed", state.trial().speed()); //$NON-NLS-1$
		json.addProperty("stage", state.stage().name()); //$NON-NLS-1$
		json.addProperty("page", state.page()); //$NON-NLS-1$
		json.add("answers", GSON.toJsonTree(state.answers())); //$NON-NLS-1$
		state.experiment().ifPresent(path -> json.addProperty("experiment", path)); //$NON-NLS-1$
		state.choice().ifPresent(choice -> json.add("choice", choice(choice))); //$NON-NLS-1$
		json.addProperty("joined", state.times().joined().toString()); //$NON-NLS-1$
		state.times().agreed().ifPresent(time -> json.addProperty("agreed", time.toString())); //$NON-NLS-1$
		state.times().ended().ifPresent(time -> json.addProperty("ended", time.toString())); //$NON-NLS-1$
		json.addProperty("erased", state.erased()); //$NON-NLS-1$
		new AtomicFile(file).write(GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
	}

	private static JsonObject choice(FinalConfiguration choice) {
		final JsonObject json = new JsonObject();
		json.add("values", GSON.toJsonTree(choice.values())); //$NON-NLS-1$
		json.add("explicit", GSON.toJsonTree(choice.explicit())); //$NON-NLS-1$
		json.addProperty("configurationHash", choice.configurationHash()); //$NON-NLS-1$
		choice.run().ifPresent(run -> json.addProperty("run", run)); //$NON-NLS-1$
		return json;
	}

	/** @throws StudyException where the file is missing or cannot be understood; it stays as it is */
	ParticipationState read() throws StudyException {
		try {
			return state(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
		} catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
				| UnsupportedOperationException | ClassCastException | DateTimeException e) { // a missing member is null
			throw new StudyException(Messages.bind(Messages.ParticipationFile_unreadable, file), e);
		}
	}

	private static ParticipationState state(JsonObject json) {
		return new ParticipationState(json.get("fileHash").getAsString(), json.get("dataset").getAsString(), //$NON-NLS-1$ //$NON-NLS-2$
				new Trial(json.get("rehearsal").getAsBoolean(), json.get("speed").getAsDouble()), //$NON-NLS-1$ //$NON-NLS-2$
				Stage.valueOf(json.get("stage").getAsString()), json.get("page").getAsInt(), texts(json.get("answers")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				optional(json, "experiment", JsonElement::getAsString), //$NON-NLS-1$
				optional(json, "choice", choice -> configuration(choice.getAsJsonObject())), //$NON-NLS-1$
				new Times(Instant.parse(json.get("joined").getAsString()), optional(json, "agreed", ParticipationFile::time), //$NON-NLS-1$ //$NON-NLS-2$
						optional(json, "ended", ParticipationFile::time)), //$NON-NLS-1$
				json.get("erased").getAsBoolean()); //$NON-NLS-1$
	}

	private static FinalConfiguration configuration(JsonObject json) {
		final List<String> explicit = json.get("explicit").getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList(); //$NON-NLS-1$
		return new FinalConfiguration(texts(json.get("values")), explicit, json.get("configurationHash").getAsString(), //$NON-NLS-1$ //$NON-NLS-2$
				optional(json, "run", JsonElement::getAsString)); //$NON-NLS-1$
	}

	private static Instant time(JsonElement value) {
		return Instant.parse(value.getAsString());
	}

	private static Map<String, String> texts(JsonElement value) {
		final Map<String, String> texts = new LinkedHashMap<>();
		value.getAsJsonObject().entrySet().forEach(text -> texts.put(text.getKey(), text.getValue().getAsString()));
		return texts;
	}

	private static <T> Optional<T> optional(JsonObject json, String name, Function<JsonElement, T> reading) {
		return Optional.ofNullable(json.get(name)).map(reading);
	}
}
