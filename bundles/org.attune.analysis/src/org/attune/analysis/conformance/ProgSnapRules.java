// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of ProgSnap2 1.0 for a data set whose code states are a table. */
final class ProgSnapRules {
	private static final Pattern TIMESTAMP = Pattern
			.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)");
	private static final Pattern SCORE = Pattern.compile("0\\.\\d+(E-\\d+)?|1\\.0+|\\d\\.\\d+E-\\d+");
	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

	private final Path folder;
	private final Problems problems;
	private final Set<String> events = new HashSet<>();
	private final Map<String, Long> orders = new HashMap<>();
	private Set<String> codeStates = Set.of();
	private Set<String> faults = Set.of();
	private List<String> scope = List.of();

	ProgSnapRules(Path folder, Problems problems) {
		this.folder = folder;
		this.problems = problems;
	}

	void check() throws IOException {
		for (String file : List.of("DatasetMetadata.csv", "MainTable.csv", "CodeStates/CodeStates.csv", "README.md")) {
			problems.unless(Files.isRegularFile(folder.resolve(file)), file + " is missing");
		}
		if (problems.list().isEmpty()) {
			codeStates = ids("CodeStates/CodeStates.csv", "CodeStateID");
			faults = Files.exists(folder.resolve("LinkTables/LoggingErrors.csv")) ? ids("LinkTables/LoggingErrors.csv", "LoggingErrorID")
					: Set.of();
			metadata();
			mainTable();
		}
	}

	private Set<String> ids(String file, String column) throws IOException {
		final Set<String> ids = new HashSet<>();
		try (CsvRows rows = new CsvRows(folder.resolve(file))) {
			problems.unless(rows.columns().contains(column), file + " has no column " + column);
			for (var row = rows.next(); row.isPresent(); row = rows.next()) {
				final String id = row.get().getOrDefault(column, "");
				problems.unless(!id.isEmpty() && ids.add(id), file + ", row " + rows.row() + ": " + column + " is empty or there twice");
			}
		}
		return ids;
	}

	private void metadata() throws IOException {
		final Map<String, String> properties = new HashMap<>();
		try (CsvRows rows = new CsvRows(folder.resolve("DatasetMetadata.csv"))) {
			problems.unless(rows.columns().equals(List.of("Property", "Value")), "DatasetMetadata.csv has columns " + rows.columns());
			for (var row = rows.next(); row.isPresent(); row = rows.next()) {
				properties.put(row.get().getOrDefault("Property", ""), row.get().getOrDefault("Value", ""));
			}
		}
		ProgSnapStandard.PROPERTIES.forEach((property, choice) -> problems.unless(choice.contains(properties.get(property)),
				"DatasetMetadata.csv: " + property + " is " + properties.get(property) + ", not one of " + choice));
		scope = Arrays.stream(properties.getOrDefault("EventOrderScopeColumns", "").split(";")).filter(column -> !column.isEmpty()).toList();
		problems.unless("Restricted".equals(properties.get("EventOrderScope")) != scope.isEmpty(),
				"DatasetMetadata.csv: EventOrderScopeColumns must be there if and only if EventOrderScope is Restricted");
	}

	private void mainTable() throws IOException {
		try (CsvRows rows = new CsvRows(folder.resolve("MainTable.csv"))) {
			problems.unless(rows.columns().containsAll(ProgSnapStandard.REQUIRED), "MainTable.csv lacks one of " + ProgSnapStandard.REQUIRED);
			problems.unless(rows.columns().containsAll(scope), "MainTable.csv lacks one of " + scope);
			for (String column : rows.columns()) {
				problems.unless(known(column), "MainTable.csv: the standard has no column " + column);
			}
			for (var row = rows.next(); row.isPresent(); row = rows.next()) {
				row(row.get(), "MainTable.csv, row " + rows.row() + ": ");
			}
		}
	}

	private static boolean known(String column) {
		return ProgSnapStandard.REQUIRED.contains(column) || ProgSnapStandard.OPTIONAL.contains(column)
				|| ProgSnapStandard.SPECIFIC.contains(column);
	}

	private void row(Map<String, String> row, String place) {
		for (String column : ProgSnapStandard.REQUIRED) {
			problems.unless(row.containsKey(column) && (column.equals("CodeStateID") || !row.get(column).isEmpty()),
					place + column + " is missing");
		}
		problems.unless(events.add(row.getOrDefault("EventID", "")), place + "EventID is there twice");
		final Optional<ProgSnapStandard.Type> type = Optional.ofNullable(ProgSnapStandard.TYPES.get(row.getOrDefault("EventType", "")));
		problems.unless(type.isPresent(), place + "the standard has no EventType " + row.get("EventType"));
		type.ifPresent(known -> columns(row, known, place));
		row.forEach((column, value) -> value(column, value, place));
		order(row, place);
	}

	private void columns(Map<String, String> row, ProgSnapStandard.Type type, String place) {
		for (String column : type.required()) {
			problems.unless(row.containsKey(column), place + row.get("EventType") + " needs " + column);
		}
		row.keySet().stream().filter(ProgSnapStandard.SPECIFIC::contains)
				.filter(column -> !type.required().contains(column) && !type.optional().contains(column))
				.forEach(column -> problems.add(place + row.get("EventType") + " has no " + column));
	}

	private void value(String column, String value, String place) {
		final boolean right = switch (column) {
			case "ClientTimestamp", "ServerTimestamp" -> TIMESTAMP.matcher(value).matches();
			case "Order", "Attempt", "DeleteLength" -> WHOLE.matcher(value).matches();
			case "Score", "ExtraCreditScore" -> SCORE.matcher(value).matches();
			case "CodeStateID" -> value.isEmpty() || codeStates.contains(value);
			case "LoggingErrorID" -> faults.contains(value);
			default -> !ProgSnapStandard.CHOICES.containsKey(column) || ProgSnapStandard.CHOICES.get(column).contains(value);
		};
		problems.unless(right, place + column + " cannot be " + value);
	}

	/** Rises within its scope. */
	private void order(Map<String, String> row, String place) {
		final String order = row.getOrDefault("Order", "");
		if (WHOLE.matcher(order).matches()) {
			final long number = Long.parseLong(order);
			final Long before = orders.put(scope.stream().map(row::get).toList().toString(), number);
			problems.unless(before == null || before < number, place + "Order " + number + " comes after " + before);
		}
	}
}
