// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.eclipse.emf.common.command.AbstractCommand;

/** Notes which run a configuration was taken from. */
final class ParentEdit extends AbstractCommand {
	private final TuningDocument document;
	private final Optional<String> before;
	private final Optional<String> after;

	/**
	 * @param after
	 *            id of the run; empty: none
	 */
	ParentEdit(TuningDocument document, Optional<String> after) {
		this.document = document;
		this.before = document.parentRun();
		this.after = after;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		document.cameFrom(after);
	}

	@Override
	public void undo() {
		document.cameFrom(before);
	}

	@Override
	public void redo() {
		document.cameFrom(after);
	}
}
