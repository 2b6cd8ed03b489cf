// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/** Numbers that JSON does not have as strings: {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}. */
final class RealAdapter extends TypeAdapter<Double> {
	@Override
	public void write(JsonWriter out, Double value) throws IOException {
		if (value == null) {
			out.nullValue();
		} else if (Double.isFinite(value)) {
			out.value(value.doubleValue());
		} else {
			out.value(value.toString());
		}
	}

	@Override
	public Double read(JsonReader in) throws IOException {
		if (in.peek() == JsonToken.NULL) {
			in.nextNull();
			return null;
		}
		return in.peek() == JsonToken.STRING ? named(in.nextString()) : Double.valueOf(in.nextDouble());
	}

	private static Double named(String name) {
		return switch (name) {
			case "NaN" -> Double.NaN; //$NON-NLS-1$
			case "Infinity" -> Double.POSITIVE_INFINITY; //$NON-NLS-1$
			case "-Infinity" -> Double.NEGATIVE_INFINITY; //$NON-NLS-1$
			default -> throw new NumberFormatException(name);
		};
	}
}
