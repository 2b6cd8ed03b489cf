// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
	static List<EventType> types() {
		return Catalogue.types();
	}

	@ParameterizedTest
	@MethodSource("types")
	void everyKindIsDescribed(EventType type) {
		assertTrue(type.name().matches("org\\.attune\\.[a-z.]+"), type.name());
		assertTrue(type.title().matches("[A-Z][a-z ]+"), type.title());
		assertTrue(type.description().matches("(?s)[A-Z].*\\."), type.description());
		type.fields().forEach(field -> assertFalse(field.description().isBlank(), () -> type.name() + '.' + field.name()));
	}

	@ParameterizedTest
	@MethodSource("types")
	void noVersionIsLaterThanTheOneThatIsWritten(EventType type) {
		type.fields().forEach(field -> assertTrue(field.since() >= type.since()
				&& field.since() <= TraceCodec.SCHEMA_VERSION, () -> type.name() + '.' + field.name()));
	}

	@ParameterizedTest
	@MethodSource("types")
	void whatCameToAKindLaterMayBeAbsent(EventType type) {
		type.fields().stream().filter(field -> field.since() > type.since())
				.forEach(field -> assertTrue(field.optional(), () -> type.name() + '.' + field.name()));
	}

	@Test
	void namesAreUnique() {
		assertEquals(types().size(), types().stream().map(EventType::name).distinct().count());
		assertEquals(types().size(), Catalogue.classes().size());
	}

	@Test
	void kindsOfTheFirstVersionAreAllThere() {
		assertEquals(18, types().stream().filter(type -> type.since() == 1).count());
	}

	@Test
	void anEditIsDescribedFieldByField() {
		final EventType edit = Catalogue.type("org.attune.edit").orElseThrow();
		assertEquals(List.of("experiment", "hyperparameter", "oldValue", "newValue", "cause", "valid",
				"configurationHash"), edit.fields().stream().map(EventField::name).toList());
		final EventField cause = edit.fields().get(4);
		assertEquals(FieldType.CHOICE, cause.type());
		assertTrue(cause.choices().contains("TYPED"), cause::toString);
		assertEquals(Privacy.NAME, edit.fields().getFirst().privacy());
		assertTrue(edit.fields().get(2).optional() && !cause.optional(), edit::toString);
	}

	@Test
	void aKindOfALaterVersionIsNotThere() {
		assertTrue(Catalogue.type("org.attune.telepathy").isEmpty());
	}
}
