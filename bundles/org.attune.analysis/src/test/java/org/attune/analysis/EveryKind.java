// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attune.trace.Catalogue;
import org.attune.trace.EventField;
import org.attune.trace.EventType;
import org.attune.trace.TraceEvent;

/** An event of every kind of the catalogue, with all of its fields, so that no kind can be forgotten. */
public final class EveryKind {
	private EveryKind() {
	}

	/** @param texts what the texts of a field are */
	public static Stream<TraceEvent> with(Function<EventField, String> texts) {
		return records(TraceEvent.class).map(type -> create(type, texts));
	}

	/** Texts with what formats have trouble with. */
	public static Stream<TraceEvent> withAwkwardTexts() {
		return with(field -> "Zürich\u0001,\t\"'; <&>\r\n\u2028\ud83d\ude00\\ " + field.name());
	}

	private static Stream<Class<?>> records(Class<?> type) {
		return type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryKind::records);
	}

	private static TraceEvent create(Class<?> type, Function<EventField, String> texts) {
		final RecordComponent[] components = type.getRecordComponents();
		final Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			final TraceEvent blank = (TraceEvent) type.getConstructor(types)
					.newInstance(Arrays.stream(components).map(component -> value(component, "")).toArray());
			final EventType described = Catalogue.type(blank.type()).orElseThrow();
			return (TraceEvent) type.getConstructor(types).newInstance(Arrays.stream(components)
					.map(component -> value(component, texts.apply(field(described, component.getName())))).toArray());
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("cannot create " + type, e);
		}
	}

	private static EventField field(EventType type, String name) {
		return type.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
	}

	private static Object value(RecordComponent component, String text) {
		final Class<?> type = component.getType();
		if (type == String.class) {
			return text;
		} else if (type == int.class || type == Integer.class) {
			return -7;
		} else if (type == long.class || type == Long.class) {
			return Long.MAX_VALUE;
		} else if (type == double.class) {
			return Double.NEGATIVE_INFINITY;
		} else if (type == boolean.class) {
			return true;
		} else if (type.isEnum()) {
			return type.getEnumConstants()[0];
		} else if (type == List.class) {
			return List.of(text, text);
		}
		final boolean ofNumbers = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1] == Double.class;
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put("learningRate", ofNumbers ? (Object) Double.NaN : text);
		map.put("epochs", ofNumbers ? (Object) 1e-300 : "10");
		return map;
	}
}
