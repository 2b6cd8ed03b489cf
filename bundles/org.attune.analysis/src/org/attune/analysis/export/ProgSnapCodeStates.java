// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The table of configurations that were submitted. A state of which no submission says the values is not known, and has an
 * empty id, as the standard has it.
 */
final class ProgSnapCodeStates implements Closeable {
	private final ExportContext context;
	private final CsvFile table;
	private final Set<String> written = new HashSet<>();
	private final Map<String, String> ofRuns = new HashMap<>();

	ProgSnapCodeStates(ExportContext context) throws IOException {
		this.context = context;
		this.table = new CsvFile(context.out().resolve("CodeStates/CodeStates.csv"), List.of("CodeStateID", "Code"));
	}

	/** Id of the state that the event leaves or is about; empty if it is not known. */
	String after(ExportedEvent event) throws IOException {
		final Optional<String> hash = event.text("configurationHash").filter(context.submitted().configurations()::contains);
		if (event.kind().equals("submission") && hash.isPresent()) {
			submitted(event, hash.get());
		} else if (event.kind().equals("run.end")) {
			return ofRuns.getOrDefault(event.text("run").orElse(""), "");
		}
		return hash.orElse("");
	}

	private void submitted(ExportedEvent event, String hash) throws IOException {
		event.text("run").ifPresent(run -> ofRuns.put(run, hash));
		if (written.add(hash)) {
			table.row(Map.of("CodeStateID", hash, "Code", code(event)));
		}
	}

	/** A line per value, sorted; those that are at their defaults are marked. */
	private static String code(ExportedEvent event) {
		if (!(event.fields().get("values") instanceof final JsonObject values)) {
			return "";
		}
		final Set<String> explicit = Optional.ofNullable(event.fields().get("explicit")).map(JsonElement::getAsJsonArray)
				.map(array -> array.asList().stream().map(JsonElement::getAsString).collect(Collectors.toSet()))
				.orElseGet(Set::of);
		return values.asMap().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.map(entry -> entry.getKey() + " = " + entry.getValue().getAsString()
						+ (explicit.contains(entry.getKey()) ? "" : "  # default"))
				.collect(Collectors.joining("\n"));
	}

	@Override
	public void close() throws IOException {
		table.close();
	}
}
