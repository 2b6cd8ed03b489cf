// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
	private static final String ITERATION = "{'type':'iteration','iteration':1,'epoch':1,'loss':0.5,'imagesPerSecond':1,'elapsedMillis':9}";

	static Stream<Message> messages() {
		return Stream.of(request(Map.of("epochs", "3")), new Stop(), new Cancel(), new Ready(1, Map.of("backend", "CPU")),
				new Progress("Unpacking a.zip", 3, 0), new DatasetLoaded(20, 4, 4, List.of("cat", "dog"), 1, "ImageNet"),
				new ImageSkipped("/data/ä \"x\".png", "zero bytes\nlong"), new Iteration(9_000_000_000L, 2, 0.125, 81.5, 77),
				new Epoch(1, 2, 32, 2.3, .1, 2.2, .2, 90, 1234), new TestMeasured(2, 400, 1.9, .3), new CheckpointWritten(1, "/c/1.zip", 32),
				new Warning("task.seed", "0 is taken as 1"), new Ended(Outcome.DIVERGED, "NaN", 0, 7, 12, "ab"),
				new Pause(), new Proceed(), new WriteCheckpoint(), new MeasureLayers(10), new MemoryEstimate(1L << 33, 1L << 34),
				new Restored("/c/1.zip", 1, 32), new Paused(true, 7), new DeviceSample("GPU 0", .97, 1L << 33, 1L << 34, 71),
				new LayerStatistics(9, "conv1", histogram(), histogram(), histogram(), histogram()));
	}

	@ParameterizedTest
	@MethodSource("messages")
	void everyMessageIsReadAsItWasWritten(Message message) throws WireException {
		assertEquals(message, Wire.decode(Wire.encode(message)));
	}

	@Test
	void everyKindOfMessageHasAnExample() {
		assertEquals(kinds(Message.class) - 1, messages().map(Message::getClass).distinct().count(), "all but Unknown");
	}

	@ParameterizedTest
	@MethodSource("messages")
	void aMessageIsOneLineOfPrintableText(Message message) {
		assertTrue(Wire.encode(message).chars().allMatch(character -> character >= ' '), Wire.encode(message));
	}

	@ParameterizedTest
	@MethodSource("messages")
	void aFieldThatIsNotKnownIsIgnored(Message message) throws WireException {
		final String more = Wire.encode(message).replaceFirst("\\{", "{\"addedLater\":{\"deep\":[1,null]},");
		assertEquals(message, Wire.decode(more));
	}

	@ParameterizedTest
	@MethodSource("messages")
	void aMissingFieldIsNamed(Message message) {
		if (((Record) message).getClass().getRecordComponents().length > 0) {
			final String first = ((Record) message).getClass().getRecordComponents()[0].getName();
			final String type = WireTypes.nameOf(message.getClass());
			assertEquals("field '" + first + "' is missing", failure("{\"type\":\"" + type + "\"}"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "run-request, RunRequest", "stop, Stop", "cancel, Cancel", "ready, Ready", "progress, Progress",
			"dataset-loaded, DatasetLoaded", "image-skipped, ImageSkipped", "iteration, Iteration", "epoch, Epoch",
			"checkpoint-written, CheckpointWritten", "pause, Pause", "proceed, Proceed", "write-checkpoint, WriteCheckpoint",
			"measure-layers, MeasureLayers", "memory-estimate, MemoryEstimate", "restored, Restored", "paused, Paused",
			"layer-statistics, LayerStatistics", "device-sample, DeviceSample", "warning, Warning", "ended, Ended" })
	void namesOnTheWireArePinned(String name, String type) {
		assertEquals(type, WireTypes.classOf(name).orElseThrow().getSimpleName());
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, -0.0,
			1e-300, 0.1 })
	void everyDoubleSurvives(double loss) throws WireException {
		final Message read = Wire.decode(Wire.encode(new Iteration(1, 1, loss, 1, 1)));
		assertEquals(loss, ((Iteration) read).loss());
	}

	@Test
	void notANumberIsAString() {
		assertTrue(Wire.encode(new Iteration(1, 1, Double.NaN, 1, 1)).contains("\"loss\":\"NaN\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nan", "1e5", "inf", "" })
	void anyOtherStringIsNoNumber(String text) {
		assertTrue(failure(ITERATION.replace("0.5", "'" + text + "'")).startsWith("field 'loss' is "));
	}

	@Test
	void anotherTypeIsReportedAsUnknown() throws WireException {
		assertEquals(new Unknown("histogram"), Wire.decode("{\"type\":\"histogram\",\"bins\":[1,2]}"));
	}

	@Test
	void fieldsThatAreNotKnownAreNamedWithTheirObject() throws WireException {
		final String line = Wire.encode(new RunRequest(2, "r", new TaskSpec("d", 32, "lenet", 1), Map.of("any", "1"), List.of(), 1, "", "", ""));
		assertEquals(List.of(), Wire.unknownFields(line));
		assertEquals(List.of("task.colour", "threats"),
				Wire.unknownFields(line.replace("\"seed\"", "\"colour\":[1],\"seed\"").replace("\"threads\"", "\"threats\":{},\"threads\"")));
		assertEquals(List.of(), Wire.unknownFields("{\"type\":\"histogram\",\"bins\":[1,2]}"), "nothing is known of the type");
	}

	@Test
	void anUnknownMessageKeepsItsType() throws WireException {
		assertEquals(new Unknown("histogram"), Wire.decode(Wire.encode(new Unknown("histogram"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "nonsense", "{", "[]", "null", "42", "\"text\"", "{'type':'stop'}", "{\"type\":\"stop\"} x",
			"{\"type\":\"stop\"}{\"type\":\"stop\"}", "{\"type\":stop}", "\u0000", "{\"type\":\"stop\",}" })
	void whatIsNoJsonObjectIsRefused(String line) {
		assertTrue(refusal(line).startsWith("not "), refusal(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'type':1}", "{'type':null}", "{'type':['stop']}" })
	void aLineWithoutATypeIsRefused(String line) {
		assertEquals("field 'type' is missing or no string", failure(line));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'iteration':1|'iteration':1.5|iteration", "'iteration':1|'iteration':'1'|iteration",
			"'iteration':1|'iteration':9223372036854775808|iteration", "'iteration':1|'iteration':1e999999999|iteration",
			"'epoch':1|'epoch':2147483648|epoch", "'epoch':1|'epoch':true|epoch", "'epoch':1|'epoch':null|epoch",
			"'loss':0.5|'loss':[]|loss", "'loss':0.5|'loss':false|loss", "'elapsedMillis':9|'elapsedMillis':{}|elapsedMillis" }, quoteCharacter = '"')
	void aFieldOfTheWrongTypeIsNamed(String right, String wrong, String field) {
		assertTrue(failure(ITERATION.replace(right, wrong)).startsWith("field '" + field + "' is "), wrong);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'task':{|'task':7,'x':{|task", "'seed':5|'seed':'5'|task.seed",
			"'inputSize':32|'inputSize':32.5|task.inputSize", "'explicit':['epochs']|'explicit':[1]|explicit",
			"'explicit':['epochs']|'explicit':'epochs'|explicit", "'epochs':'3'|'epochs':3|values", "'run':'r'|'run':3|run" }, quoteCharacter = '"')
	void aWrongFieldOfARequestIsNamedByItsPath(String right, String wrong, String field) {
		final String line = Wire.encode(request(Map.of("epochs", "3"))).replace('"', '\'');
		assertTrue(line.contains(right), line);
		assertTrue(failure(line.replace(right, wrong)).startsWith("field '" + field + "' is "), wrong);
	}

	@Test
	void anOutcomeThatIsNotKnownIsNamed() {
		final String line = Wire.encode(new Ended(Outcome.FAILED, "", 0, 0, 0, "")).replace("FAILED", "EXPLODED");
		assertTrue(refusal(line).startsWith("field 'outcome' is \"EXPLODED\", which is not one of [FINISHED, "), refusal(line));
	}

	@Test
	void theOrderOfValuesIsKept() throws WireException {
		final Map<String, String> values = new LinkedHashMap<>();
		Stream.of("zeta", "alpha", "mu", "beta", "omega").forEach(id -> values.put(id, "1"));
		final RunRequest read = (RunRequest) Wire.decode(Wire.encode(request(values)));
		assertEquals(List.copyOf(values.keySet()), List.copyOf(read.values().keySet()));
	}

	@Test
	void aRequestDoesNotChangeWithTheMapItWasMadeFrom() {
		final Map<String, String> values = new LinkedHashMap<>(Map.of("epochs", "3"));
		final RunRequest request = request(values);
		values.put("epochs", "4");
		assertEquals("3", request.values().get("epochs"));
	}

	@Test
	void aDatasetDoesNotChangeWithTheListItWasMadeFrom() {
		final List<String> classes = new ArrayList<>(List.of("cat"));
		final DatasetLoaded loaded = new DatasetLoaded(1, 1, 1, classes, 0, "");
		classes.add("dog");
		assertEquals(List.of("cat"), loaded.classes());
	}

	@Test
	void anEventMarkInATextDoesNotReachTheLine() {
		final String line = Wire.encode(new Warning("", "a" + Wire.EVENT_MARK + "b\u2028c"));
		assertFalse(line.contains(String.valueOf(Wire.EVENT_MARK)));
		assertFalse(line.contains("\u2028"));
	}

	@Test
	void aLongWrongValueIsCutInTheMessage() {
		assertTrue(failure(ITERATION.replace("0.5", "'" + "x".repeat(10_000) + "'")).length() < 200);
	}

	@Test
	void deepNestingIsRefusedAndDoesNotExhaustTheStack() {
		assertTrue(refusal("{\"a\":".repeat(100_000)).startsWith("not JSON"));
	}

	@Test
	void whatAnOlderSideLeavesOutIsFilledIn() throws WireException {
		final String line = Wire.encode(new CheckpointWritten(1, "/c/1.zip", 32)).replace(",\"iteration\":32", "");
		assertEquals(new CheckpointWritten(1, "/c/1.zip", 0), Wire.decode(line));
		final RunRequest request = request(Map.of("epochs", "3"));
		assertEquals(request, Wire.decode(Wire.encode(request).replace(",\"resume\":\"\"", "")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[1,2]|[1,'2']|counts[1]", "[1,2]|[1.5]|counts[0]", "[1,2]|7|counts",
			"[1,2]|[1,4294967296]|counts[1]" }, quoteCharacter = '"')
	void aWrongNumberInAListIsNamedByItsPlace(String right, String wrong, String field) {
		final String line = Wire.encode(new LayerStatistics(9, "conv1", histogram(), histogram(), histogram(), histogram()));
		assertTrue(line.contains(right), line);
		assertTrue(failure(line.replaceFirst("\\[1,2\\]", wrong)).startsWith("field 'parameters." + field + "' is "), wrong);
	}

	@Test
	void aTruthIsNoText() {
		assertTrue(failure("{'type':'paused','waiting':'true','iteration':1}").startsWith("field 'waiting' is "));
	}

	private static Histogram histogram() {
		return new Histogram(-.5, Double.NaN, 1.25, List.of(1, 2));
	}

	private static RunRequest request(Map<String, String> values) {
		return new RunRequest(1, "r", new TaskSpec("generated:shapes", 32, "lenet", 5), values, List.of("epochs"), 2, "", "", "");
	}

	private static long kinds(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).mapToLong(WireTest::kinds).sum() : 1;
	}

	private static String failure(String lineInSingleQuotes) {
		return refusal(lineInSingleQuotes.replace('\'', '"'));
	}

	private static String refusal(String line) {
		return assertThrows(WireException.class, () -> Wire.decode(line)).getMessage();
	}
}
