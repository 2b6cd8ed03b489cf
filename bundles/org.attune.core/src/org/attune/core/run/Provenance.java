// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a submission comes from.
 *
 * @param parent id of the run that the configuration was taken from
 * @param group  id that runs of one configuration share which only differ in their seed
 * @param why    what the person hoped for, in one line; may be empty
 * @param asker  who asked for the run
 * @param resume checkpoint that the training goes on from
 */
public record Provenance(Optional<String> parent, Optional<String> group, String why, Asker asker, Optional<Path> resume) {
	/** A submission of its own. */
	public static final Provenance NONE = new Provenance(Optional.empty(), Optional.empty(), "", Asker.PERSON, Optional.empty()); //$NON-NLS-1$

	/** Who asked for a run. The names are written to files. */
	public enum Asker {
		/** The person, by a command. */
		PERSON,
		/** The tool, which offered a remedy that the person agreed to, for example half the batch size. */
		SYSTEM
	}

	/** The same, taken from a run. */
	public Provenance from(String run) {
		return new Provenance(Optional.of(run), group, why, asker, resume);
	}

	/** The same as one of a group. */
	public Provenance in(String newGroup) {
		return new Provenance(parent, Optional.of(newGroup), why, asker, resume);
	}

	/** The same for a reason. */
	public Provenance because(String reason) {
		return new Provenance(parent, group, reason, asker, resume);
	}

	/** The same, asked for by somebody. */
	public Provenance by(Asker other) {
		return new Provenance(parent, group, why, other, resume);
	}

	/** The same, going on from a checkpoint. */
	public Provenance goingOnFrom(Path checkpoint) {
		return new Provenance(parent, group, why, asker, Optional.of(checkpoint));
	}
}
