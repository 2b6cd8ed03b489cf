// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What a copy made by {@link SegmentFilter} says about itself, on each of its lines.
 *
 * @param participant whose trace it is, by pseudonym
 * @param segment     the name of the original, without an extension
 */
public record SegmentOrigin(String participant, String segment) {
	static final String PARTICIPANT = "participant"; //$NON-NLS-1$
	static final String SEGMENT = "segment"; //$NON-NLS-1$
	/** What comes from elsewhere becomes names of files. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,80}"); //$NON-NLS-1$

	/** @throws IOException if the file cannot be read, or is no such copy */
	public static SegmentOrigin of(Path file) throws IOException {
		try (LineSource lines = new LineSource(SegmentReader.open(file), TraceReader.LONGEST_LINE)) {
			final LineSource.Line first = lines.next().orElseThrow(() -> new IOException("has no line")); //$NON-NLS-1$
			final JsonObject line = JsonParser.parseString(new String(first.bytes(), StandardCharsets.UTF_8)).getAsJsonObject();
			return new SegmentOrigin(name(line, PARTICIPANT), name(line, SEGMENT));
		} catch (JsonParseException | IllegalStateException e) {
			throw new IOException("is no segment of a trace: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private static String name(JsonObject line, String attribute) throws IOException {
		return Optional.ofNullable(line.get(attribute)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
				.filter(text -> NAME.matcher(text).matches())
				.orElseThrow(() -> new IOException("does not say its " + attribute + " as uploaded segments do")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
