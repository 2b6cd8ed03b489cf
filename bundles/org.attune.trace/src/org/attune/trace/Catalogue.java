// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All kinds of events, taken from the records under {@link TraceEvent}. Schemas, documentation and privacy filters come
 * from here, so none of them can forget a kind. Safe for any thread.
 */
public final class Catalogue {
	private static final Map<String, Class<? extends TraceEvent>> CLASSES = new LinkedHashMap<>();
	private static final Map<String, EventType> TYPES = new LinkedHashMap<>();

	static {
		records(TraceEvent.class).forEach(type -> {
			final EventType described = describe(type);
			CLASSES.put(described.name(), type.asSubclass(TraceEvent.class));
			TYPES.put(described.name(), described);
		});
	}

	private Catalogue() {
	}

	/** All kinds of events that this version writes and reads, in the order of the documentation. */
	public static List<EventType> types() {
		return List.copyOf(TYPES.values());
	}

	/** The kind with this name; empty for one of a later version. */
	public static Optional<EventType> type(String name) {
		return Optional.ofNullable(TYPES.get(name));
	}

	/** The records, by the names of their kinds. */
	static Map<String, Class<? extends TraceEvent>> classes() {
		return CLASSES;
	}

	private static Stream<Class<?>> records(Class<?> type) {
		return type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses()).flatMap(Catalogue::records);
	}

	private static EventType describe(Class<?> type) {
		final Event event = present(type.getAnnotation(Event.class), type);
		return new EventType(event.name(), event.title(), event.description(), event.since(),
				Arrays.stream(type.getRecordComponents()).map(component -> describe(component, event.since())).toList());
	}

	private static EventField describe(RecordComponent component, int since) {
		final Field field = present(component.getAnnotation(Field.class), component);
		return new EventField(component.getName(), type(component), field.unit(), field.privacy(),
				component.isAnnotationPresent(MayBeAbsent.class), Math.max(since, field.since()), field.value(),
				choices(component.getType()));
	}

	private static <A> A present(A annotation, Object place) {
		if (annotation == null) {
			throw new IllegalStateException(place + " is not described"); //$NON-NLS-1$
		}
		return annotation;
	}

	private static FieldType type(RecordComponent component) {
		final Class<?> type = component.getType();
		if (type == String.class) {
			return FieldType.TEXT;
		} else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
			return FieldType.INTEGER;
		} else if (type == double.class || type == Double.class) {
			return FieldType.NUMBER;
		} else if (type == boolean.class) {
			return FieldType.TRUTH;
		} else if (type.isEnum()) {
			return FieldType.CHOICE;
		}
		return ofMany(component);
	}

	private static FieldType ofMany(RecordComponent component) {
		final List<Type> elements = component.getGenericType() instanceof final ParameterizedType type
				? List.of(type.getActualTypeArguments())
				: List.of();
		if (component.getType() == List.class && elements.equals(List.of(String.class))) {
			return FieldType.TEXTS;
		} else if (component.getType() == Map.class && elements.equals(List.of(String.class, String.class))) {
			return FieldType.TEXTS_BY_NAME;
		} else if (component.getType() == Map.class && elements.equals(List.of(String.class, Double.class))) {
			return FieldType.NUMBERS_BY_NAME;
		}
		throw new IllegalStateException(component + " has no form in a trace"); //$NON-NLS-1$
	}

	private static List<String> choices(Class<?> type) {
		return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList()
				: List.of();
	}
}
