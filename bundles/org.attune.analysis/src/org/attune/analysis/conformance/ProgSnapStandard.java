// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the specification of ProgSnap2 1.0 lists: columns, event types and enumerations. */
final class ProgSnapStandard {
	/** Columns that every row has. */
	static final List<String> REQUIRED = List.of("EventType", "EventID", "CodeStateID", "SubjectID", "ToolInstances");
	/** Columns that every row may have. */
	static final Set<String> OPTIONAL = words("Order ClientTimestamp ServerTimestamp CourseID CourseSectionID TermID AssignmentID "
			+ "AssignmentIsGraded ProblemID ProblemIsGraded Attempt ExperimentalCondition TeamID LoggingErrorID IsFabricatedEvent");
	/** The columns of event types, by type. */
	static final Map<String, Type> TYPES = types();
	/** The columns that only some event types have. */
	static final Set<String> SPECIFIC = specific();
	/** The words of columns that have a fixed choice, by column. */
	static final Map<String, Set<String>> CHOICES = Map.of(
			"EditType", words("Insert Delete Replace Move Paste Undo Redo Refactor Reset GenericEdit"),
			"ExecutionResult", words("Success Timeout Error TestFailed"),
			"CompileResult", words("Success Warning Error"),
			"EventInitiator", words("UserDirectAction UserIndirectAction ToolReaction ToolTimedEvent InstructorDirectAction "
					+ "InstructorIndirectAction TeamMemberDirectAction TeamMemberIndirectAction"),
			"InterventionCategory", words("Feedback Hint CodeHighlight CodeChange EarnedGrade"));
	/** The words of properties of the data set that have a fixed choice. */
	static final Map<String, Set<String>> PROPERTIES = Map.of(
			"Version", Set.of("1.0"),
			"IsEventOrderingConsistent", words("true false"),
			"EventOrderScope", words("None Global Restricted"),
			"CodeStateRepresentation", words("Table Directory Git Keystroke"));

	private ProgSnapStandard() {
	}

	/** Columns that rows of a type must and may have, besides those of all rows. */
	record Type(Set<String> required, Set<String> optional) {
	}

	private static Map<String, Type> types() {
		final Map<String, Type> types = new HashMap<>();
		put(types, "Session.Start Session.End", "SessionID", "");
		put(types, "Project.Open Project.Close", "ProjectID", "");
		put(types, "File.Create File.Delete File.Open File.Close File.Save File.Focus", "CodeStateSection", "EventInitiator");
		put(types, "File.Rename File.Copy", "CodeStateSection DestinationCodeStateSection", "EventInitiator");
		put(types, "File.Edit", "CodeStateSection EditType",
				"EventInitiator SourceLocation InsertText DeleteText DeleteLength ParentEventID");
		put(types, "File.CopyText", "CopiedText", "CodeStateSection SourceLocation");
		put(types, "Compile", "CodeStateSection CompileResult", "EventInitiator");
		put(types, "Compile.Error Compile.Warning",
				"ParentEventID CodeStateSection CompileMessageType CompileMessageData SourceLocation", "");
		put(types, "Submit", "", "ExecutionID Score ExtraCreditScore");
		put(types, "Run.Program Debug.Program", "ExecutionResult",
				"ExecutionID Score ExtraCreditScore ProgramInput ProgramOutput ProgramErrorOutput");
		put(types, "Run.Test Debug.Test", "ExecutionID TestID ExecutionResult",
				"Score ExtraCreditScore ProgramInput ProgramOutput ProgramErrorOutput");
		put(types, "Resource.View", "ResourceID", "");
		put(types, "Intervention", "EventInitiator InterventionCategory InterventionType InterventionMessage", "");
		return Map.copyOf(types);
	}

	private static void put(Map<String, Type> types, String names, String required, String optional) {
		words(names).forEach(name -> types.put(name, new Type(words(required), words(optional))));
	}

	private static Set<String> specific() {
		final Set<String> columns = new HashSet<>();
		TYPES.values().forEach(type -> {
			columns.addAll(type.required());
			columns.addAll(type.optional());
		});
		return Set.copyOf(columns);
	}

	private static Set<String> words(String text) {
		return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
	}
}
