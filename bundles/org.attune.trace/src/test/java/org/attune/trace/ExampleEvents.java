// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Events of every kind of the catalogue, made from their components' types, so that none can be forgotten. */
final class ExampleEvents {
	private static final String TEXT = "Zürich \"\n\u2028\u0000\ud83d\ude00\\";

	private ExampleEvents() {
	}

	/** Each kind with all of its fields, and with those only that must be there. */
	static Stream<TraceEvent> all() {
		return Stream.concat(complete(), Catalogue.classes().values().stream()
				.map(type -> create(type, component -> !component.isAnnotationPresent(MayBeAbsent.class))));
	}

	/** Each kind with all of its fields. */
	static Stream<TraceEvent> complete() {
		return Catalogue.classes().values().stream().map(type -> create(type, component -> true));
	}

	private static TraceEvent create(Class<? extends TraceEvent> type, Predicate<RecordComponent> given) {
		final RecordComponent[] components = type.getRecordComponents();
		final Object[] values = Arrays.stream(components).map(component -> given.test(component) ? value(component) : null)
				.toArray();
		final Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			final var constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("cannot create " + type, e);
		}
	}

	private static Object value(RecordComponent component) {
		final Class<?> type = component.getType();
		if (type == String.class) {
			return TEXT + component.getName();
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
			return List.of(TEXT, "");
		}
		return map(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1] == Double.class);
	}

	private static Map<String, ?> map(boolean ofNumbers) {
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put("zeta", ofNumbers ? (Object) Double.NaN : TEXT);
		map.put("alpha", ofNumbers ? (Object) 1e-300 : "");
		return map;
	}
}
