// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;

class PrivacyFilterTest {
	private static final Set<Privacy> USUAL = EnumSet.of(Privacy.STRUCTURE, Privacy.VALUE);
	private static final byte[] KEY = new byte[Pseudonyms.SHORTEST_KEY];

	private final List<TraceLine> lines = new ArrayList<>();

	@ParameterizedTest
	@EnumSource(Privacy.class)
	void ofEveryKindExactlyTheFieldsOfTheClassLeave(Privacy privacy) {
		for (TraceEvent event : ExampleEvents.complete().toList()) {
			final EventType type = Catalogue.type(event.type()).orElseThrow();
			final List<String> left = List.copyOf(new PrivacyFilter(EnumSet.of(privacy), Optional.empty())
					.filter(type, line(event).data()).keySet());
			final List<String> expected = type.fields().stream().filter(field -> field.privacy() == privacy)
					.filter(field -> privacy != Privacy.VALUE || field.type() != FieldType.TEXT) // typed by a person
					.map(EventField::name).toList();
			assertEquals(expected, left, type::name);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.1", "-3", "1e-4", "1E+10", ".5", "NaN", "-Infinity", "true", "" })
	void numbersAreValues(String value) {
		assertEquals(Optional.of(value), newValue(edit("learningRate", value, true)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "janedoe", "/home/janedoe", "0176 1234567", "10.0.0.1", "12e", "--" })
	void whatCannotBeRunIsTextOfThePerson(String typed) {
		assertEquals(Optional.empty(), newValue(edit("learningRate", typed, false)));
		assertEquals(Optional.empty(), left(new TraceEvent.Edited("/p", "learningRate", typed, "1", Cause.UNDO, true), "oldValue"));
	}

	@Test
	void aNumberThatCannotBeRunIsTextAsWell() {
		final TraceEvent typed = edit("epochs", "0", false);
		learn(typed);
		assertEquals(Optional.empty(), newValue(typed));
		assertEquals(Optional.of("0"), newValue(edit("dropout", "0", true)));
	}

	@Test
	void aWordIsAValueOnlyIfItCanBeRun() {
		final TraceEvent tried = new EditingEvent.EditWithdrawn("/p", "optimizer", null, "adam", Cause.TYPED);
		assertEquals(Optional.empty(), left(tried, "tried"));
		learn(edit("optimizer", "adam", true)); // comes later in the trace
		assertEquals(Optional.of("adam"), left(tried, "tried"));
		assertEquals(Optional.empty(), left(new EditingEvent.EditWithdrawn("/p", "activation", null, "adam", Cause.TYPED), "tried"));
	}

	@Test
	void aWordThatWasSubmittedCanBeRun() {
		learn(new TraceEvent.Submitted("r", "/p", "h", Map.of("optimizer", "sgd"), List.of(), null));
		assertEquals(Optional.of("sgd"), left(new TraceEvent.Edited("/p", "optimizer", "sgd", "1", Cause.TYPED, true), "oldValue"));
	}

	@Test
	void aDataSetsFolderIsAName() {
		assertEquals(Optional.empty(), newValue(edit("task.data", "photos", true)));
		assertEquals(Optional.of("generated:shapes"), newValue(edit("task.data", "generated:shapes", true)));
	}

	@Test
	void namesLeaveAsPseudonymsUnderAKey() {
		final PrivacyFilter filter = new PrivacyFilter(USUAL, Optional.of(Pseudonyms.under(KEY)));
		final Map<String, JsonElement> left = filter.filter(Catalogue.type("org.attune.editor.open").orElseThrow(),
				line(new TraceEvent.EditorOpened("/project/a.tuning")).data());

		assertTrue(filter.leaves(Privacy.NAME) && !filter.leaves(Privacy.TEXT));
		assertEquals(Pseudonyms.under(KEY).of("/project/a.tuning"), left.get("experiment").getAsString());
		assertTrue(left.get("experiment").getAsString().matches("p-[0-9a-f]{16}"));
	}

	@Test
	void pseudonymsAreThoseOfHmacSha256() { // first case of RFC 4231
		final byte[] key = new byte[20];
		Arrays.fill(key, (byte) 0x0b);
		assertEquals("p-b0344c61d8db3853", Pseudonyms.under(key).of("Hi There"));
	}

	@Test
	void aShortKeyIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Pseudonyms.under(new byte[15]));
	}

	@Test
	void whatTheCatalogueDoesNotKnowStays() {
		final TraceLine known = line(new TraceEvent.SessionEnded());
		known.data().addProperty("invented", "janedoe");
		final Map<String, JsonElement> left = new PrivacyFilter(EnumSet.allOf(Privacy.class), Optional.empty())
				.filter(Catalogue.type(known.type()).orElseThrow(), known.data());
		assertFalse(left.containsKey("invented"));
	}

	private static TraceEvent edit(String hyperparameter, String value, boolean valid) {
		return new TraceEvent.Edited("/p", hyperparameter, null, value, Cause.TYPED, valid);
	}

	private Optional<String> newValue(TraceEvent event) {
		learn(event);
		return left(event, "newValue");
	}

	private void learn(TraceEvent event) {
		lines.add(line(event));
	}

	/** What leaves usually of the field. */
	private Optional<String> left(TraceEvent event, String field) {
		final PrivacyFilter filter = new PrivacyFilter(USUAL, Optional.empty());
		lines.forEach(filter::learn);
		return Optional.ofNullable(filter.filter(Catalogue.type(event.type()).orElseThrow(), line(event).data()).get(field))
				.map(JsonElement::getAsString);
	}

	private static TraceLine line(TraceEvent event) {
		try {
			return TraceCodec.decode(TraceCodec.encode("s", 1, Instant.EPOCH, 0, event).getBytes(StandardCharsets.UTF_8));
		} catch (TraceFormatException e) {
			throw new AssertionError(e);
		}
	}
}
