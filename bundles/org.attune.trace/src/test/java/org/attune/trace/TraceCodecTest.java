// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class TraceCodecTest {
	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
	private static final TraceEvent EDIT =
			new TraceEvent.Edited("/p/a.tuning", "learningRate", "0.01", "0.1", Cause.TYPED, true);

	static Stream<TraceEvent> events() {
		return ExampleEvents.all();
	}

	@ParameterizedTest
	@MethodSource("events")
	void everyEventIsReadAsItWasWritten(TraceEvent event) throws TraceFormatException {
		assertEquals(Optional.of(event), decode(encode(event)).event());
	}

	@ParameterizedTest
	@MethodSource("events")
	void fieldsAreThereAsTheyAreInTheFile(TraceEvent event) throws TraceFormatException {
		final String line = encode(event);
		assertEquals(JsonParser.parseString(line).getAsJsonObject().get("data"), decode(line).data());
	}

	@Test
	void tracesOfTheFirstVersionAreRead() throws IOException, TraceFormatException {
		final List<String> lines = versionOne();
		final Set<String> kinds = new HashSet<>();
		for (String line : lines) {
			assertEquals(1, decode(line).schemaVersion());
			assertTrue(decode(line).event().isPresent(), line);
			kinds.add(decode(line).type());
		}
		assertEquals(Catalogue.types().stream().filter(type -> type.since() == 1).map(EventType::name)
				.collect(Collectors.toSet()), kinds);
		assertEquals(Optional.of(EDIT), decode(lines.get(5)).event());
	}

	private static List<String> versionOne() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/org/attune/trace/version-1.jsonl"));
	}

	@Test
	void aNumberThatIsNoneIsReadAsItWasWritten() {
		final String line = encode(new TrainingEvent.IterationsTrained("r", 1, 9, 0.5, Double.NaN,
				Double.POSITIVE_INFINITY, 2));
		assertTrue(line.contains("\"firstLoss\":0.5,\"lastLoss\":\"NaN\",\"minimumLoss\":\"Infinity\""), line);
	}

	@Test
	void aNullWhereAFieldMustBeIsRefused() {
		final TraceFormatException fault = fault(resealed(encode(EDIT).replace("\"TYPED\"", "null")));
		assertEquals("data.cause is missing", fault.getMessage());
	}

	@Test
	void namesOfTheChainFromEditToEndOfRunArePinned() {
		assertEquals("org.attune.edit", EDIT.type());
		assertEquals("org.attune.submission", new TraceEvent.Submitted("r", "e", "h", Map.of(), List.of(), null)
				.type());
		assertEquals("org.attune.run.start", new TraceEvent.RunStarted("r").type());
		assertEquals("org.attune.run.end", new TraceEvent.RunEnded("r", "LOST", "").type());
	}

	@Test
	void aLineIsACloudEvent() {
		final JsonObject line = JsonParser.parseString(encode(EDIT)).getAsJsonObject();
		assertEquals("1.0", line.get("specversion").getAsString());
		assertEquals("s-5", line.get("id").getAsString());
		assertEquals("urn:attune:session:s", line.get("source").getAsString());
		assertEquals("application/json", line.get("datacontenttype").getAsString());
		assertTrue(line.keySet().stream().allMatch(name -> name.matches("[a-z0-9]{1,20}")), "attribute names: "
				+ line.keySet());
	}

	@Test
	void placeAndTimesAreReadAsTheyWereWritten() throws TraceFormatException {
		final TraceLine line = decode(encode(EDIT));
		assertEquals("s", line.session());
		assertEquals(5, line.sequence());
		assertEquals(987_654_321L, line.monotonic());
		assertEquals(TraceCodec.SCHEMA_VERSION, line.schemaVersion());
	}

	@Test
	void timesAreCutToMicroseconds() throws TraceFormatException {
		assertEquals(Instant.parse("2026-11-23T12:00:00.123456Z"), decode(encode(EDIT)).time());
	}

	@Test
	void aValueLeftAtItsDefaultIsAbsent() {
		final String line = encode(new TraceEvent.Edited("/p/a.tuning", "rho", "0.9", null, Cause.RESET, true));
		assertTrue(line.contains("\"oldValue\":\"0.9\""), line);
		assertFalse(line.contains("newValue"), line);
	}

	@Test
	void valuesKeepTheirOrder() {
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("zeta", "1");
		values.put("alpha", "2");
		final String line = encode(new TraceEvent.Submitted("r", "e", "h", values, List.of(), null));
		assertTrue(line.contains("{\"zeta\":\"1\",\"alpha\":\"2\"}"), line);
	}

	@Test
	void aLineHasNoLineEndWhateverItSays() throws TraceFormatException {
		final TraceEvent event = new TraceEvent.RunEnded("r", "FAILED",
				"first\nsecond\r\u2028third\u0000 Zürich \ud83d\ude00");
		final String line = encode(event);
		assertEquals(1, line.lines().count());
		assertEquals(Optional.of(event), decode(line).event());
	}

	@Test
	void theChecksumIsTheOneOfTheLineWithoutIt() {
		assertEquals("{\"a\":1,\"crc\":\"" + crc("{\"a\":1}") + "\"}", LineChecksum.sealed("{\"a\":1}"));
	}

	@Test
	void aChangedDigitIsFound() {
		final String line = encode(EDIT).replace("\"0.1\"", "\"0.2\"");
		assertEquals(TraceFault.Kind.WRONG_CHECKSUM, fault(line).kind());
	}

	@Test
	void aLineWithoutAChecksumIsRefused() {
		assertEquals(TraceFault.Kind.WRONG_CHECKSUM, fault("{\"a\":1}").kind());
	}

	@Test
	void textThatIsNoJsonIsRefused() {
		assertEquals(TraceFault.Kind.NOT_JSON, fault("12:00 started").kind());
		assertEquals(TraceFault.Kind.NOT_JSON, fault("[1,2]").kind());
		assertEquals(TraceFault.Kind.NOT_JSON, fault("").kind());
	}

	@Test
	void aMissingFieldIsNamed() {
		final TraceFormatException fault = fault(resealed(encode(EDIT).replace("\"sequence\":5,", "")));
		assertEquals(TraceFault.Kind.WRONG_FIELD, fault.kind());
		assertEquals("sequence is missing", fault.getMessage());
	}

	@Test
	void aFieldOfTheWrongTypeIsNamed() {
		final TraceFormatException fault =
				fault(resealed(encode(EDIT).replace("\"sequence\":5,", "\"sequence\":\"five\",")));
		assertTrue(fault.getMessage().startsWith("sequence is \"five\""), fault.getMessage());
	}

	@Test
	void aMissingFieldOfTheEventIsNamed() {
		final TraceFormatException fault = fault(resealed(encode(EDIT).replace("\"cause\":\"TYPED\",", "")));
		assertEquals("data.cause is missing", fault.getMessage());
	}

	@Test
	void anUnknownCauseIsRefused() {
		final TraceFormatException fault = fault(resealed(encode(EDIT).replace("TYPED", "DICTATED")));
		assertEquals(TraceFault.Kind.WRONG_FIELD, fault.kind());
	}

	@Test
	void aKindOfEventFromALaterVersionIsReadWithoutItsContent() throws TraceFormatException {
		final TraceLine line = decode(resealed(encode(EDIT).replace("org.attune.edit", "org.attune.proposal")));
		assertEquals("org.attune.proposal", line.type());
		assertTrue(line.event().isEmpty());
	}

	@Test
	void anUnknownFieldIsPassedOver() throws TraceFormatException {
		final TraceLine line = decode(resealed(encode(EDIT).replace("\"cause\"", "\"mood\":\"good\",\"cause\"")));
		assertEquals(Optional.of(EDIT), line.event());
	}

	@Test
	void checksumsCoverBytesNotCharacters() {
		final byte[] line = encode(new TraceEvent.ViewOpened("Zürich")).getBytes(StandardCharsets.UTF_8);
		final byte[] copy = line.clone();
		copy[indexOf(copy, (byte) 0xc3) + 1] ^= 1;
		assertThrows(TraceFormatException.class, () -> TraceCodec.decode(copy));
		assertArrayEquals(line, encode(new TraceEvent.ViewOpened("Zürich")).getBytes(StandardCharsets.UTF_8));
	}

	private static int indexOf(byte[] bytes, byte wanted) {
		for (int index = 0; index < bytes.length; index++) {
			if (bytes[index] == wanted) {
				return index;
			}
		}
		throw new AssertionError("no such byte");
	}

	private static String encode(TraceEvent event) {
		return TraceCodec.encode("s", 5, NOON, 987_654_321L, event);
	}

	private static TraceLine decode(String line) throws TraceFormatException {
		return TraceCodec.decode(line.getBytes(StandardCharsets.UTF_8));
	}

	private static TraceFormatException fault(String line) {
		return assertThrows(TraceFormatException.class, () -> decode(line));
	}

	private static String resealed(String line) {
		return LineChecksum.sealed(line.replaceAll(",\"crc\":\"[0-9a-f]{8}\"}$", "}"));
	}

	private static String crc(String text) {
		final var crc = new java.util.zip.CRC32C();
		crc.update(text.getBytes(StandardCharsets.UTF_8));
		return String.format("%08x", crc.getValue());
	}
}
