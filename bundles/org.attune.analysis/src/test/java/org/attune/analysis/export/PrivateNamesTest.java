// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.analysis.EveryKind;
import org.attune.analysis.Story;
import org.attune.analysis.WrittenTrace;
import org.attune.trace.Cause;
import org.attune.trace.EditingEvent;
import org.attune.trace.Privacy;
import org.attune.trace.TraceEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, texts and answers that were planted in every field that may hold one are in no byte of an export. */
class PrivateNamesTest {
	private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
	private static final List<String> PLANTED = List.of("janedoe", "lab-host-17", "/home/", "SecretProject", "I hope", "192.0.2.44",
			"fe80::1");

	@TempDir
	Path folder;
	private Path trace;
	private Path runs;

	@BeforeEach
	void plant() throws Exception {
		trace = folder.resolve("trace");
		runs = folder.resolve("runs");
		Story.runFolders(runs);
		Files.writeString(runs.resolve("one/request.json"),
				"{\"run\":\"" + Story.RUN + "\",\"dataset\":\"/home/janedoe/SecretProject\",\"host\":\"lab-host-17\"}");
		final List<TraceEvent> events = new ArrayList<>(Story.session().subList(0, 20));
		EveryKind.with(field -> switch (field.privacy()) {
			case STRUCTURE -> field.name();
			case VALUE -> "/home/janedoe/SecretProject";
			case NAME -> "/home/janedoe/SecretProject/lab-host-17.tuning";
			case TEXT -> "I hope janedoe on lab-host-17 (192.0.2.44, fe80::1) finds /home/janedoe";
			case IDENTITY -> "janedoe";
		}).forEach(events::add);
		events.addAll(typed());
		WrittenTrace.write(trace, "s", events);
	}

	/** Values are texts where a person can type anything. */
	private static List<TraceEvent> typed() {
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("task.data", "/home/janedoe/SecretProject");
		values.put("task.network", "janedoe.SecretProject");
		values.put("learningRate", "0.25");
		return List.of(new TraceEvent.Edited("/p", "learningRate", "janedoe", "192.0.2.44", Cause.TYPED, false),
				new TraceEvent.Edited("/p", "learningRate", "192.0.2.44", "0.25", Cause.TYPED, true),
				new TraceEvent.Edited("/p", "task.data", "SecretProject", "janedoe", Cause.TYPED, true),
				new EditingEvent.EditWithdrawn("/p", "learningRate", "0.25", "janedoe", Cause.TYPED),
				new EditingEvent.UnattributedChange("/p", "learningRate", "lab-host-17", "SecretProject"),
				new TraceEvent.Submitted("run-9", "/home/janedoe", "hash", values, List.of("task.data"), null, "I hope", null, "PERSON",
						values));
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void nothingOfThemLeaves(Format format) throws Exception {
		Exported.usual(format, trace, runs, out());

		assertEquals(List.of(), found());
		assertTrue(all().contains("0.25"), "values leave");
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void underAKeyOnlyPseudonymsLeave(Format format) throws Exception {
		Exported.run(format, trace, runs, out(), ExportRequest.USUAL, KEY);

		assertEquals(List.of(), found());
		assertTrue(all().matches("(?s).*\\bp-[0-9a-f]{16}\\b.*"), "names leave as pseudonyms");
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void theyWereThereToBeFound(Format format) throws Exception {
		Exported.run(format, trace, runs, out(), Exported.ALL, null);

		assertEquals(PLANTED, found());
	}

	@Test
	void anotherKeyMakesOtherPseudonyms() throws Exception {
		final byte[] other = KEY.clone();
		other[0]++;
		Exported.run(Format.JSONL, trace, runs, folder.resolve("a"), ExportRequest.USUAL, KEY);
		Exported.run(Format.JSONL, trace, runs, folder.resolve("b"), ExportRequest.USUAL, KEY);
		Exported.run(Format.JSONL, trace, runs, folder.resolve("c"), ExportRequest.USUAL, other);

		assertEquals(Files.readString(folder.resolve("a/trace.jsonl")), Files.readString(folder.resolve("b/trace.jsonl")));
		assertNotEquals(Files.readString(folder.resolve("a/trace.jsonl")), Files.readString(folder.resolve("c/trace.jsonl")));
	}

	@Test
	void withoutValuesNothingMeasuredLeaves() throws Exception {
		Exported.run(Format.CSV, trace, runs, out(), Set.of(Privacy.STRUCTURE), null);

		assertEquals(List.of(), Exported.rows(out().resolve("metrics.csv")));
	}

	private List<String> found() throws Exception {
		final String text = all();
		return PLANTED.stream().filter(text::contains).toList();
	}

	/** The names and bytes of all files; of packed ones also what is in them. */
	private String all() throws Exception {
		final StringBuilder all = new StringBuilder();
		for (Path file : Exported.files(out())) {
			all.append(out().relativize(file)).append('\n').append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			if (file.toString().endsWith(".parquet")) {
				all.append(Exported.rows(file));
			}
		}
		return all.toString();
	}

	private Path out() {
		return folder.resolve("out");
	}
}
