// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.NAME;
import static org.attune.trace.Privacy.STRUCTURE;

/** What the person turns to within a window. */
public sealed interface PartEvent extends TraceEvent {

	@Event(name = "org.attune.perspective.focus", since = 2, title = "Perspective in front", description = """
			The perspective of the window in front is another one. Those that are not Attune's have the id other.""")
	record PerspectiveFocused(@Field(value = Meaning.PERSPECTIVE, privacy = STRUCTURE) String id) implements PartEvent {
	}

	@Event(name = "org.attune.view.focus", since = 2, title = "View in front", description = """
			The view has the focus. Views that are not Attune's have the id other.""")
	record ViewFocused(@Field(value = Meaning.VIEW, privacy = STRUCTURE) String id) implements PartEvent {
	}

	@Event(name = "org.attune.editor.focus", since = 2, title = "Editor in front", description = """
			The experiment's editor has the focus.""")
	record EditorFocused(@Field(value = Meaning.EXPERIMENT, privacy = NAME) String experiment) implements PartEvent {
	}

	@Event(name = "org.attune.tab.select", since = 2, title = "Tab selected", description = """
			Another page of a part is shown.""")
	record TabSelected(@Field(value = Meaning.PART, privacy = STRUCTURE) String part,
			@Field(value = "id of the page", privacy = STRUCTURE) String tab) implements PartEvent {
	}

	@Event(name = "org.attune.scroll", since = 2, title = "Scrolled", description = """
			A part came to rest after scrolling.""")
	record Scrolled(@Field(value = Meaning.PART, privacy = STRUCTURE) String part,
			@Field(value = "first visible row of a table, or pixels from the top of a form", privacy = STRUCTURE) int position,
			@MayBeAbsent @Field(value = "id of what is first to be seen, a run or a hyperparameter", privacy = STRUCTURE) String item)
			implements PartEvent {
	}
}
