// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

/** The README.md that the standard asks for. */
final class ProgSnapReadme {
	static final String TEXT = """
			# A trace of Attune in ProgSnap2 1.0

			People tuned deep networks by hand. The program of this data set is the configuration of a training: a code state
			holds the values of its hyperparameters, one per line; those marked `# default` were not set by the person.

			| In Attune | EventType | Notes |
			|---|---|---|
			| session started, ended | Session.Start, Session.End | one run of the workbench |
			| experiment opened, closed, in front | File.Open, File.Close, File.Focus | CodeStateSection is the experiment's pseudonym, or `experiment` |
			| value edited | File.Edit | SourceLocation is the hyperparameter's id, DeleteText and InsertText are old and new value; absent means at its default |
			| submitted | Submit | ExecutionID is the id of the run, CodeStateID the hash of the configuration |
			| run ended | Run.Program | finished or stopped: Success; cancelled: Timeout; diverged, out of memory, failed or lost: Error. Score is the best validation accuracy |
			| view, tab, curve or comparison looked at | Resource.View | ResourceID is its id |
			| problem of a value shown | Intervention | InterventionType is the problem's id, InterventionMessage its severity |
			| person's own file opened, saved | File.Open, File.Save | CodeStateSection is the file's pseudonym, or `file` |

			EditType: typed, slider, fix, preset, copied and system are Replace; reset and revert are Reset; external is
			GenericEdit; a change without a known cause is GenericEdit without EventInitiator.

			No event type or column was added to the standard's. Events without a counterpart are in
			`LinkTables/OtherEvents.csv`; all fields of all events in `LinkTables/Details.csv`, by EventID; what runs measured in
			`LinkTables/Metrics.csv`, by ExecutionID, where `NaN` and `Infinity` are measured values of runs that diverged.
			`LinkTables/LoggingErrors.csv` names the places where lines of the trace are missing or cannot be read; the first
			event after one has its LoggingErrorID. `completeness.csv` has the verdict on each session.

			IsEventOrderingConsistent is true if the checker found every session whole and no two sessions overlap: then Order is
			certain to be the order in which the events happened. If it is false, `completeness.csv` says why.

			CodeStateID is empty where no submission says what the configuration was.
			""";

	private ProgSnapReadme() {
	}
}
