// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** One field of a JSON object, read as the type that is wanted and as no other. */
final class WireField {
	private final JsonObject owner;
	private final String name;
	private final String path;

	WireField(JsonObject owner, String name, String path) {
		this.owner = owner;
		this.name = name;
		this.path = path;
	}

	long integer(long minimum, long maximum) throws WireException {
		try {
			final long value = number().longValueExact();
			if (value >= minimum && value <= maximum) {
				return value;
			}
		} catch (ArithmeticException e) {
			throw wrong("an integer, or too large for one"); //$NON-NLS-1$
		}
		throw wrong("an integer from " + minimum + " to " + maximum); //$NON-NLS-1$ //$NON-NLS-2$
	}

	double real() throws WireException {
		if (value() instanceof JsonPrimitive primitive && primitive.isString()) {
			return switch (primitive.getAsString()) {
				case "NaN" -> Double.NaN; //$NON-NLS-1$
				case "Infinity" -> Double.POSITIVE_INFINITY; //$NON-NLS-1$
				case "-Infinity" -> Double.NEGATIVE_INFINITY; //$NON-NLS-1$
				default -> throw wrong("a number"); //$NON-NLS-1$
			};
		}
		number();
		return value().getAsDouble(); // and not by way of a BigDecimal, which has no negative zero
	}

	boolean truth() throws WireException {
		if (value() instanceof JsonPrimitive primitive && primitive.isBoolean()) {
			return primitive.getAsBoolean();
		}
		throw wrong("true or false"); //$NON-NLS-1$
	}

	String text() throws WireException {
		return text(value(), "a string"); //$NON-NLS-1$
	}

	List<String> texts() throws WireException {
		if (!value().isJsonArray()) {
			throw wrong("an array of strings"); //$NON-NLS-1$
		}
		final List<String> texts = new ArrayList<>();
		for (JsonElement element : value().getAsJsonArray()) {
			texts.add(text(element, "an array of strings")); //$NON-NLS-1$
		}
		return texts;
	}

	List<Integer> integers() throws WireException {
		if (!value().isJsonArray()) {
			throw wrong("an array of integers"); //$NON-NLS-1$
		}
		final JsonObject items = new JsonObject();
		final List<Integer> integers = new ArrayList<>();
		for (JsonElement element : value().getAsJsonArray()) {
			final String item = name + '[' + integers.size() + ']';
			items.add(item, element);
			integers.add((int) new WireField(items, item, path).integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
		}
		return integers;
	}

	Map<String, String> textsByName() throws WireException {
		final Map<String, String> texts = new LinkedHashMap<>();
		for (Map.Entry<String, JsonElement> entry : object().entrySet()) {
			texts.put(entry.getKey(), text(entry.getValue(), "an object of strings")); //$NON-NLS-1$
		}
		return texts;
	}

	Object constant(Class<?> type) throws WireException {
		final String text = text();
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(text)) {
				return constant;
			}
		}
		throw wrong("one of " + Arrays.toString(type.getEnumConstants())); //$NON-NLS-1$
	}

	<R extends Record> R record(Class<R> type) throws WireException {
		return RecordCodec.read(object(), type, path + name + '.');
	}

	private BigDecimal number() throws WireException {
		if (value() instanceof JsonPrimitive primitive && primitive.isNumber()) {
			try {
				return primitive.getAsBigDecimal();
			} catch (NumberFormatException e) {
				throw wrong("a number of a size that can be read"); //$NON-NLS-1$
			}
		}
		throw wrong("a number"); //$NON-NLS-1$
	}

	private JsonObject object() throws WireException {
		if (!value().isJsonObject()) {
			throw wrong("an object"); //$NON-NLS-1$
		}
		return value().getAsJsonObject();
	}

	private String text(JsonElement element, String wanted) throws WireException {
		if (element instanceof JsonPrimitive primitive && primitive.isString()) {
			return primitive.getAsString();
		}
		throw wrong(wanted);
	}

	private JsonElement value() throws WireException {
		final JsonElement value = owner.get(name);
		if (value == null) {
			throw new WireException("field '" + path + name + "' is missing"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return value;
	}

	private WireException wrong(String wanted) throws WireException {
		final String found = value().toString();
		final String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found; //$NON-NLS-1$
		return new WireException("field '" + path + name + "' is " + shown + ", which is not " + wanted); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
