// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * The protocol between the IDE and its workers: one JSON object per line whose member {@code type} says which message it is.
 * Fields that are not known are ignored, so that a newer side can add some; {@link #unknownFields} tells them. NaN and the
 * infinities are the strings "NaN", "Infinity" and "-Infinity".
 *
 * <p>
 * A worker reads plain lines on its standard input: first a {@link RunRequest}, then {@link Control}s; their end means that the
 * IDE is gone. It writes every event by one write call as {@link #EVENT_MARK}, JSON, line end to its standard output, where
 * anything else is text that some library printed.
 */
public final class Wire {
	/** Version of the protocol; a worker refuses requests of another one. */
	public static final int PROTOCOL = 2;

	/** Stands in front of each event on a worker's standard output (ASCII record separator, as in RFC 7464). */
	public static final char EVENT_MARK = '\u001e';

	/** An event's line, with mark and line end, is no longer than this many bytes of UTF-8: pipes take it in one piece. */
	public static final int LONGEST_EVENT_LINE = 4096;

	private static final String TYPE = "type"; //$NON-NLS-1$
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	private Wire() {
	}

	/** The message as one line of JSON, without a line end. */
	public static String encode(Message message) {
		final JsonObject json = new JsonObject();
		if (message instanceof Unknown(final String type)) {
			json.addProperty(TYPE, type);
		} else {
			json.addProperty(TYPE, WireTypes.nameOf(message.getClass()));
			RecordCodec.write((Record) message, json);
		}
		return GSON.toJson(json);
	}

	/**
	 * Reads a line without its line end. A type that is not known gives {@link Unknown}.
	 *
	 * @throws WireException if it is no JSON object, or a field of it is missing or of the wrong type
	 */
	public static Message decode(String json) throws WireException {
		final JsonObject object = object(json);
		final JsonElement type = object.get(TYPE);
		if (type == null || !type.isJsonPrimitive() || !type.getAsJsonPrimitive().isString()) {
			throw new WireException("field 'type' is missing or no string"); //$NON-NLS-1$
		}
		final var known = WireTypes.classOf(type.getAsString());
		return known.isEmpty() ? new Unknown(type.getAsString()) : (Message) RecordCodec.read(object, known.get(), ""); //$NON-NLS-1$
	}

	/**
	 * Names of the fields that {@link #decode} left aside, those of a nested object with its name and a dot in front.
	 *
	 * @throws WireException if the line is no JSON object
	 */
	public static List<String> unknownFields(String json) throws WireException {
		final JsonObject object = object(json);
		final JsonElement type = object.remove(TYPE);
		final var known = type == null || !type.isJsonPrimitive() ? Optional.<Class<? extends Record>>empty()
				: WireTypes.classOf(type.getAsString());
		return known.isEmpty() ? List.of() : RecordCodec.unknown(object, known.get(), ""); //$NON-NLS-1$
	}

	private static JsonObject object(String text) throws WireException {
		final JsonReader reader = new JsonReader(new StringReader(text));
		reader.setStrictness(Strictness.STRICT);
		try {
			final JsonElement element = JsonParser.parseReader(reader);
			if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
				return element.getAsJsonObject();
			}
		} catch (JsonParseException | IOException e) {
			throw new WireException("not JSON: " + e.getMessage()); //$NON-NLS-1$
		}
		throw new WireException("not a JSON object"); //$NON-NLS-1$
	}
}
