// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.MetricPoint;
import org.attune.analysis.reading.RunSummary;

import com.google.gson.JsonElement;

/**
 * ProgSnap2 1.0. What has no counterpart in its core events is in {@code LinkTables/OtherEvents.csv}, every field of every
 * event in {@code LinkTables/Details.csv}, by EventID; what runs measured in {@code LinkTables/Metrics.csv}, by ExecutionID.
 */
final class ProgSnapExport implements Exporter {
	static final List<String> MAIN = List.of("EventType", "EventID", "CodeStateID", "SubjectID", "ToolInstances", "Order",
			"ClientTimestamp", "LoggingErrorID", "SessionID", "CodeStateSection", "EditType", "EventInitiator", "SourceLocation",
			"InsertText", "DeleteText", "ExecutionID", "Score", "ExecutionResult", "ResourceID", "InterventionCategory",
			"InterventionType", "InterventionMessage");
	private static final List<String> OTHER = List.of("EventID", "SubjectID", "SessionID", "Order", "ClientTimestamp", "Type");
	private static final List<String> DETAILS = List.of("EventID", "SessionID", "Field", "Value");
	private static final List<String> METRICS = List.of("ExecutionID", "Metric", "Iteration", "Epoch", "Value");
	private static final List<String> ERRORS = List.of("LoggingErrorID", "SessionID", "After", "Kind");

	private final ExportContext context;
	private final CsvFile main;
	private final CsvFile other;
	private final CsvFile details;
	private final CsvFile errors;
	private final ProgSnapCodeStates codeStates;
	private final EventOrder order;
	private final Set<String> sessions = new HashSet<>();
	private String tool = "Attune";
	private int faults;
	private Optional<String> fault = Optional.empty();

	ProgSnapExport(ExportContext context) throws IOException {
		this.context = context;
		final Path links = context.out().resolve("LinkTables");
		this.main = new CsvFile(context.out().resolve("MainTable.csv"), MAIN);
		this.other = new CsvFile(links.resolve("OtherEvents.csv"), OTHER);
		this.details = new CsvFile(links.resolve("Details.csv"), DETAILS);
		this.errors = new CsvFile(links.resolve("LoggingErrors.csv"), ERRORS);
		this.codeStates = new ProgSnapCodeStates(context);
		this.order = new EventOrder(context.verdicts().values());
	}

	@Override
	public void event(ExportedEvent event) throws IOException {
		order.event(event);
		if (event.kind().equals("session.start") || sessions.add(event.session())) {
			sessions.add(event.session());
			tool = tool(event);
		}
		final String code = codeStates.after(event);
		final Optional<Map<String, String>> row = ProgSnapRow.of(event);
		if (row.isPresent()) {
			main(event, code, row.get());
		} else {
			other(event);
		}
		for (Map.Entry<String, JsonElement> field : event.fields().entrySet()) {
			details(event, field);
		}
	}

	private static String tool(ExportedEvent start) {
		return "Attune" + start.text("attune").map(version -> ' ' + version).orElse("")
				+ start.text("eclipse").map(version -> ";Eclipse " + version).orElse("");
	}

	private void main(ExportedEvent event, String code, Map<String, String> columns) throws IOException {
		final Map<String, String> row = new LinkedHashMap<>(columns);
		row.put("EventID", event.id());
		row.put("CodeStateID", code);
		row.put("SubjectID", context.subject());
		row.put("ToolInstances", tool);
		row.put("Order", Long.toString(event.order()));
		row.put("ClientTimestamp", event.time().toString());
		fault.ifPresent(id -> row.put("LoggingErrorID", id));
		fault = Optional.empty();
		if (event.kind().equals("run.end")) {
			score(event).ifPresent(score -> row.put("Score", Double.toString(score)));
		}
		main.row(row);
	}

	/** The standard has scores from 0 to 1, as accuracies are. */
	private OptionalDouble score(ExportedEvent end) throws IOException {
		final Optional<RunSummary> summary = context.summary(end.text("run").orElse(""));
		return summary.map(RunSummary::bestValidationAccuracy).orElseGet(OptionalDouble::empty);
	}

	private void other(ExportedEvent event) throws IOException {
		final Map<String, String> row = new LinkedHashMap<>();
		row.put("EventID", event.id());
		row.put("SubjectID", context.subject());
		row.put("SessionID", event.session());
		row.put("Order", Long.toString(event.order()));
		row.put("ClientTimestamp", event.time().toString());
		row.put("Type", event.type().name());
		other.row(row);
	}

	private void details(ExportedEvent event, Map.Entry<String, JsonElement> field) throws IOException {
		for (Map.Entry<String, String> part : FieldValues.flat(field.getKey(), field.getValue()).entrySet()) {
			details.row(Map.of("EventID", event.id(), "SessionID", event.session(), "Field", part.getKey(), "Value",
					part.getValue()));
		}
	}

	@Override
	public void gap(Gap gap) throws IOException {
		final String id = "gap-" + ++faults;
		errors.row(Map.of("LoggingErrorID", id, "SessionID", gap.session(), "After", Long.toString(gap.after()), "Kind",
				gap.kind().name()));
		fault = Optional.of(id);
	}

	@Override
	public void finish(Collection<String> runs) throws IOException {
		try (CsvFile metrics = new CsvFile(context.out().resolve("LinkTables/Metrics.csv"), METRICS)) {
			for (String run : runs) {
				context.metrics(run, point -> metrics.row(metric(run, point)));
			}
		}
		metadata();
		Files.writeString(context.out().resolve("README.md"), ProgSnapReadme.TEXT);
	}

	private static Map<String, String> metric(String run, MetricPoint point) {
		return Map.of("ExecutionID", run, "Metric", point.metric(), "Iteration", Long.toString(point.iteration()), "Epoch",
				Integer.toString(point.epoch()), "Value", Double.toString(point.value()));
	}

	private void metadata() throws IOException {
		try (CsvFile table = new CsvFile(context.out().resolve("DatasetMetadata.csv"), List.of("Property", "Value"))) {
			table.row(Map.of("Property", "Version", "Value", "1.0"));
			table.row(Map.of("Property", "IsEventOrderingConsistent", "Value", Boolean.toString(order.certain())));
			table.row(Map.of("Property", "EventOrderScope", "Value", "Restricted"));
			table.row(Map.of("Property", "EventOrderScopeColumns", "Value", "SubjectID"));
			table.row(Map.of("Property", "CodeStateRepresentation", "Value", "Table"));
			table.row(Map.of("Property", "ProgramInputLinkTable", "Value", ""));
		}
	}

	@Override
	public void close() throws IOException {
		main.close();
		other.close();
		details.close();
		errors.close();
		codeStates.close();
	}
}
