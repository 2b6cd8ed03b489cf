// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** What is written validates against the schemas that are handed to researchers, by an independent validator. */
class EventSchemaTest {
	private static final Map<String, String> SCHEMAS = CataloguePages.schemas();

	static Stream<TraceEvent> events() {
		return ExampleEvents.all();
	}

	@ParameterizedTest
	@MethodSource("events")
	void everyEventValidates(TraceEvent event) {
		assertEquals(Set.of(), schema(event.type()).validate(data(event).toString(), InputFormat.JSON));
	}

	@Test
	void anEventWithoutARequiredFieldDoesNot() {
		final JsonObject data = data(new TraceEvent.RunStarted("r1"));
		data.remove("run");
		assertFalse(schema("org.attune.run.start").validate(data.toString(), InputFormat.JSON).isEmpty());
	}

	@Test
	void anEventWithAFieldOfTheWrongTypeDoesNot() {
		final JsonObject data = data(new TraceEvent.Dropped(3));
		data.addProperty("count", "three");
		assertFalse(schema("org.attune.recorder.dropped").validate(data.toString(), InputFormat.JSON).isEmpty());
	}

	private static JsonSchema schema(String type) {
		return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMAS.get(type + ".schema.json"));
	}

	private static JsonObject data(TraceEvent event) {
		return JsonParser.parseString(TraceCodec.encode("s", 1, Instant.EPOCH, 0, event)).getAsJsonObject().getAsJsonObject("data");
	}
}
