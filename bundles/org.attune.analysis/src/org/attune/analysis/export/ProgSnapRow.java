// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attune.trace.Cause;

/**
 * What a kind of event is in ProgSnap2's words: only core event types, and only the columns that the standard lists for the
 * type, since its validator refuses others.
 */
final class ProgSnapRow {
	private static final String EXPERIMENT = "experiment";

	private ProgSnapRow() {
	}

	/** The type and its columns; empty for an event that has no counterpart. */
	static Optional<Map<String, String>> of(ExportedEvent event) {
		return switch (event.kind()) {
			case "session.start" -> row("Session.Start", "SessionID", event.session());
			case "session.end" -> row("Session.End", "SessionID", event.session());
			case "editor.open" -> row("File.Open", "CodeStateSection", section(event));
			case "editor.close" -> row("File.Close", "CodeStateSection", section(event));
			case "editor.focus" -> row("File.Focus", "CodeStateSection", section(event));
			case "file.open" -> row("File.Open", "CodeStateSection", event.text("path").orElse("file"));
			case "file.save" -> row("File.Save", "CodeStateSection", event.text("path").orElse("file"));
			case "edit", "edit.unattributed" -> Optional.of(edit(event));
			case "submission" -> row("Submit", "ExecutionID", run(event));
			case "run.end" -> row("Run.Program", "ExecutionID", run(event), "ExecutionResult",
					Outcomes.executionResult(event.text("status").orElse("")));
			case "view.open", "view.focus", "perspective.open", "perspective.focus" -> row("Resource.View", "ResourceID",
					event.text("id").orElse(""));
			case "tab.select" -> row("Resource.View", "ResourceID", event.text("part").orElse("") + '/' + event.text("tab").orElse(""));
			case "curve.look" -> row("Resource.View", "ResourceID", "curve/" + event.text("metric").orElse(""));
			case "comparison" -> row("Resource.View", "ResourceID", "comparison");
			case "validation.show" -> row("Intervention", "EventInitiator", "ToolReaction", "InterventionCategory", "Feedback",
					"InterventionType", event.text("message").orElse(""), "InterventionMessage", event.text("severity").orElse(""));
			default -> Optional.empty();
		};
	}

	private static Optional<Map<String, String>> row(String type, String... cells) {
		final Map<String, String> row = new LinkedHashMap<>();
		row.put("EventType", type);
		for (int index = 0; index < cells.length; index += 2) {
			row.put(cells[index], cells[index + 1]);
		}
		return Optional.of(row);
	}

	private static Map<String, String> edit(ExportedEvent event) {
		final Map<String, String> row = new LinkedHashMap<>();
		row.put("EventType", "File.Edit");
		row.put("CodeStateSection", section(event));
		row.put("SourceLocation", event.text("hyperparameter").orElse(""));
		event.text("oldValue").ifPresent(value -> row.put("DeleteText", value));
		event.text("newValue").ifPresent(value -> row.put("InsertText", value));
		final Optional<Cause> cause = event.text("cause")
				.flatMap(name -> Arrays.stream(Cause.values()).filter(known -> known.name().equals(name)).findFirst());
		row.put("EditType", cause.map(ProgSnapRow::editType).orElse("GenericEdit"));
		cause.map(ProgSnapRow::initiator).ifPresent(initiator -> row.put("EventInitiator", initiator));
		return row;
	}

	/** A change of a value is a replacement, also of or by the default. */
	private static String editType(Cause cause) {
		return switch (cause) {
			case PASTE -> "Paste";
			case UNDO -> "Undo";
			case REDO -> "Redo";
			case RESET, REVERT -> "Reset";
			case EXTERNAL -> "GenericEdit";
			default -> "Replace";
		};
	}

	private static String initiator(Cause cause) {
		return switch (cause) {
			case SYSTEM -> "ToolReaction";
			case EXTERNAL -> "UserIndirectAction";
			default -> "UserDirectAction";
		};
	}

	private static String section(ExportedEvent event) {
		return event.text(EXPERIMENT).orElse(EXPERIMENT);
	}

	private static String run(ExportedEvent event) {
		return event.text("run").orElse("");
	}
}
