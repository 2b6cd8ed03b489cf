// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Records as JSON objects, component by component in their order: no reflection into anything but the protocol's own records. */
final class RecordCodec {
	/** Asking a class for its components makes all of them anew, which took longer than the rest of a line's encoding. */
	private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
		@Override
		protected RecordComponent[] computeValue(Class<?> type) {
			return type.getRecordComponents();
		}
	};

	private RecordCodec() {
	}

	static void write(Record source, JsonObject target) {
		for (RecordComponent component : COMPONENTS.get(source.getClass())) {
			write(component.getName(), value(component, source), target);
		}
	}

	/** @param path of the object within the message, empty or with a dot at its end; stands in messages of errors */
	static <R extends Record> R read(JsonObject source, Class<R> type, String path) throws WireException {
		final RecordComponent[] components = COMPONENTS.get(type);
		final Object[] values = new Object[components.length];
		for (int index = 0; index < components.length; index++) {
			values[index] = read(new WireField(present(source, components[index]), components[index].getName(), path), components[index]);
		}
		return create(type, components, values);
	}

	/** Names of members that no component stands for. @param path as for {@link #read} */
	static List<String> unknown(JsonObject source, Class<? extends Record> type, String path) {
		final Map<String, Class<?>> components = new HashMap<>();
		Arrays.stream(COMPONENTS.get(type)).forEach(component -> components.put(component.getName(), component.getType()));
		final List<String> names = new ArrayList<>();
		source.asMap().forEach((name, value) -> {
			final Class<?> component = components.get(name);
			if (component == null) {
				names.add(path + name);
			} else if (component.isRecord() && value.isJsonObject()) {
				names.addAll(unknown(value.getAsJsonObject(), component.asSubclass(Record.class), path + name + '.'));
			}
		});
		return names;
	}

	private static void write(String name, Object value, JsonObject target) {
		switch (value) {
			case Double number when !Double.isFinite(number) -> target.addProperty(name, number.toString());
			case Number number -> target.addProperty(name, number);
			case Boolean truth -> target.addProperty(name, truth);
			case Enum<?> constant -> target.addProperty(name, constant.name());
			case List<?> list -> target.add(name, array(list));
			case Map<?, ?> map -> target.add(name, object(map));
			case Record nested -> target.add(name, object(nested));
			default -> target.addProperty(name, value.toString());
		}
	}

	private static JsonArray array(List<?> list) {
		final JsonArray array = new JsonArray(list.size());
		list.forEach(item -> array.add(item instanceof Number number ? new JsonPrimitive(number) : new JsonPrimitive(item.toString())));
		return array;
	}

	private static JsonObject object(Map<?, ?> map) {
		final JsonObject object = new JsonObject();
		map.forEach((key, value) -> object.addProperty(key.toString(), value.toString()));
		return object;
	}

	private static JsonObject object(Record nested) {
		final JsonObject object = new JsonObject();
		write(nested, object);
		return object;
	}

	/** The object itself, or one with what an older side left out. */
	private static JsonObject present(JsonObject source, RecordComponent component) {
		final WhenAbsent absent = component.getAnnotation(WhenAbsent.class);
		if (absent == null || source.has(component.getName())) {
			return source;
		}
		final JsonObject added = new JsonObject();
		added.add(component.getName(), JsonParser.parseString(absent.value()));
		return added;
	}

	private static Object read(WireField field, RecordComponent component) throws WireException {
		final Class<?> type = component.getType();
		if (type == int.class) {
			return (int) field.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
		} else if (type == long.class) {
			return field.integer(Long.MIN_VALUE, Long.MAX_VALUE);
		} else if (type == double.class) {
			return field.real();
		} else if (type == String.class) {
			return field.text();
		} else if (type == boolean.class) {
			return field.truth();
		} else if (type == List.class) {
			return isOfIntegers(component) ? field.integers() : field.texts();
		} else if (type == Map.class) {
			return field.textsByName();
		}
		return type.isEnum() ? field.constant(type) : field.record(type.asSubclass(Record.class));
	}

	private static boolean isOfIntegers(RecordComponent list) {
		return list.getGenericType() instanceof ParameterizedType type && type.getActualTypeArguments()[0] == Integer.class;
	}

	private static Object value(RecordComponent component, Record source) {
		try {
			return component.getAccessor().invoke(source);
		} catch (IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException("cannot read " + component, e); //$NON-NLS-1$
		}
	}

	private static <R extends Record> R create(Class<R> type, RecordComponent[] components, Object[] values) {
		final Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			return type.getDeclaredConstructor(types).newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("cannot create " + type, e); //$NON-NLS-1$
		}
	}
}
