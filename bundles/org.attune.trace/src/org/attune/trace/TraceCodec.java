// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Lines of a trace: CloudEvents 1.0 in JSON format, with the extension attributes {@code session}, {@code sequence} (a
 * number), {@code monotonic}, {@code schemaversion} and {@code crc}, and {@code previoussegment} and
 * {@code previoushash} on the first line of a segment. Source and id together name an event once and for
 * all.
 */
final class TraceCodec {
	static final int SCHEMA_VERSION = 3;

	/** Only filtered lines have it. */
	static final String CLASSES = "privacy"; //$NON-NLS-1$
	private static final String SOURCE = "urn:attune:session:"; //$NON-NLS-1$
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
			.registerTypeAdapter(double.class, new RealAdapter()).registerTypeAdapter(Double.class, new RealAdapter())
			.create();

	private TraceCodec() {
	}

	/** A line that is not the first of a segment. */
	static String encode(String session, long sequence, Instant time, long monotonic, TraceEvent event) {
		return encode(session, sequence, time, monotonic, event, Optional.empty());
	}

	/** The line without a line end. Times are cut to microseconds, which every consumer of timestamps takes. */
	static String encode(String session, long sequence, Instant time, long monotonic, TraceEvent event,
			Optional<SegmentLink> previous) {
		final JsonObject line = envelope(session, sequence, event.type(), time, monotonic, SCHEMA_VERSION);
		return sealed(line, previous, GSON.toJsonTree(event, event.getClass()));
	}

	/**
	 * What is left of a line, without a line end. The extension attribute {@value #CLASSES} says what was let through, two
	 * others say where the line comes from.
	 */
	static String encodeFiltered(TraceLine line, Map<String, JsonElement> left, String classes, SegmentOrigin origin,
			Optional<SegmentLink> previous) {
		final JsonObject filtered = envelope(line.session(), line.sequence(), line.type(), line.time(), line.monotonic(),
				line.schemaVersion());
		filtered.addProperty(CLASSES, classes);
		filtered.addProperty(SegmentOrigin.PARTICIPANT, origin.participant());
		filtered.addProperty(SegmentOrigin.SEGMENT, origin.segment());
		final JsonObject data = new JsonObject();
		left.forEach(data::add);
		return sealed(filtered, previous, data);
	}

	private static JsonObject envelope(String session, long sequence, String type, Instant time, long monotonic,
			int version) {
		final JsonObject line = new JsonObject();
		line.addProperty("specversion", "1.0"); //$NON-NLS-1$ //$NON-NLS-2$
		line.addProperty("id", session + '-' + sequence); //$NON-NLS-1$
		line.addProperty("source", SOURCE + session); //$NON-NLS-1$
		line.addProperty("type", type); //$NON-NLS-1$
		line.addProperty("time", time.truncatedTo(ChronoUnit.MICROS).toString()); //$NON-NLS-1$
		line.addProperty("datacontenttype", "application/json"); //$NON-NLS-1$ //$NON-NLS-2$
		line.addProperty("session", session); //$NON-NLS-1$
		line.addProperty("sequence", sequence); //$NON-NLS-1$
		line.addProperty("monotonic", monotonic); //$NON-NLS-1$
		line.addProperty("schemaversion", version); //$NON-NLS-1$
		return line;
	}

	private static String sealed(JsonObject line, Optional<SegmentLink> previous, JsonElement data) {
		previous.ifPresent(link -> {
			line.addProperty("previoussegment", link.segment()); //$NON-NLS-1$
			line.addProperty("previoushash", link.hash()); //$NON-NLS-1$
		});
		line.add("data", data); //$NON-NLS-1$
		return LineChecksum.sealed(GSON.toJson(line));
	}

	/** Reads a line without its line end. */
	static TraceLine decode(byte[] bytes) throws TraceFormatException {
		final JsonObject line = object(new String(bytes, StandardCharsets.UTF_8));
		LineChecksum.verify(bytes);
		final String type = field(line, "type", JsonElement::getAsString); //$NON-NLS-1$
		final JsonObject data = field(line, "data", JsonElement::getAsJsonObject); //$NON-NLS-1$
		return new TraceLine(field(line, "session", JsonElement::getAsString), //$NON-NLS-1$
				field(line, "sequence", JsonElement::getAsLong), //$NON-NLS-1$
				field(line, "time", value -> Instant.parse(value.getAsString())), //$NON-NLS-1$
				field(line, "monotonic", JsonElement::getAsLong), //$NON-NLS-1$
				field(line, "schemaversion", JsonElement::getAsInt), type, //$NON-NLS-1$
				line.has(CLASSES) ? remaining(type, data) : event(type, data), data, previous(line));
	}

	private static Optional<SegmentLink> previous(JsonObject line) throws TraceFormatException {
		return line.has("previoussegment") //$NON-NLS-1$
				? Optional.of(new SegmentLink(field(line, "previoussegment", JsonElement::getAsString), //$NON-NLS-1$
						field(line, "previoushash", JsonElement::getAsString))) //$NON-NLS-1$
				: Optional.empty();
	}

	private static JsonObject object(String text) throws TraceFormatException {
		try {
			return JsonParser.parseString(text).getAsJsonObject();
		} catch (JsonParseException | IllegalStateException e) {
			throw new TraceFormatException(TraceFault.Kind.NOT_JSON, "not a JSON object: " + e.getMessage()); //$NON-NLS-1$
		}
	}

	private static <T> T field(JsonObject line, String name, Function<JsonElement, T> reading)
			throws TraceFormatException {
		if (!line.has(name)) {
			throw wrong(name, "is missing"); //$NON-NLS-1$
		}
		try {
			return reading.apply(line.get(name));
		} catch (ClassCastException | IllegalStateException | NumberFormatException | UnsupportedOperationException
				| DateTimeException e) {
			throw wrong(name, "is " + line.get(name) + ", which is of the wrong type"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static Optional<TraceEvent> event(String type, JsonObject data) throws TraceFormatException {
		final var known = TraceTypes.classOf(type);
		return known.isEmpty() ? Optional.empty() : Optional.of(event(known.get(), data));
	}

	/** The event of a filtered line: only where all that it needs was let through. */
	private static Optional<TraceEvent> remaining(String type, JsonObject data) {
		try {
			return event(type, data);
		} catch (TraceFormatException e) {
			return Optional.empty();
		}
	}

	private static TraceEvent event(Class<? extends TraceEvent> type, JsonObject data) throws TraceFormatException {
		for (RecordComponent component : type.getRecordComponents()) {
			final JsonElement value = data.get(component.getName());
			if ((value == null || value.isJsonNull()) && !component.isAnnotationPresent(MayBeAbsent.class)) {
				throw wrong("data." + component.getName(), "is missing"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		try {
			return GSON.fromJson(data, type);
		} catch (RuntimeException e) { // besides its own exceptions Gson wraps whatever a record's constructor throws
			throw wrong("data", "does not fit " + type.getSimpleName() + ": " + e.getMessage()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private static TraceFormatException wrong(String field, String what) {
		return new TraceFormatException(TraceFault.Kind.WRONG_FIELD, field + ' ' + what);
	}
}
