// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.STRUCTURE;

/** Whether the person and the machine are there. */
public sealed interface PresenceEvent extends TraceEvent {

	@Event(name = "org.attune.window.focus", since = 2, title = "Window in front", description = """
			A window of the IDE has the focus.""")
	record WindowFocused(@Field(value = Meaning.WINDOW, privacy = STRUCTURE) int window) implements PresenceEvent {
	}

	@Event(name = "org.attune.window.blur", since = 2, title = "Window left", description = """
			The window lost the focus, to another window or another program.""")
	record WindowBlurred(@Field(value = Meaning.WINDOW, privacy = STRUCTURE) int window) implements PresenceEvent {
	}

	@Event(name = "org.attune.idle", since = 2, title = "Idle", description = """
			No key was pressed and no pointer moved in the IDE for some time.""")
	record Idle(@Field(value = "since the last input", privacy = STRUCTURE, unit = "s") long seconds)
			implements PresenceEvent {
	}

	@Event(name = "org.attune.active", since = 2, title = "Active again", description = """
			The first input after an idle time.""")
	record Active(@Field(value = "since the last input before", privacy = STRUCTURE, unit = "s") long seconds)
			implements PresenceEvent {
	}

	@Event(name = "org.attune.suspended", since = 2, title = "Machine suspended", description = """
			The machine slept until now: the time does not count as work.""")
	record Suspended(@Field(value = "by the machine's clock", privacy = STRUCTURE, unit = "s") long seconds)
			implements PresenceEvent {
	}

	@Event(name = "org.attune.clock.jump", since = 2, title = "Clock set", description = """
			The machine's clock was set while the IDE ran. The monotonic time of the lines is not affected.""")
	record ClockJumped(@Field(value = "forwards; negative: backwards", privacy = STRUCTURE, unit = "ms") long milliseconds)
			implements PresenceEvent {
	}
}
