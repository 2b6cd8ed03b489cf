// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

/** Moves the selected waiting runs farther from their turn. */
public final class MoveDownHandler extends MoveHandler {
	public static final String ID = "org.attune.ui.command.queueDown"; //$NON-NLS-1$

	public MoveDownHandler() {
		super(1);
	}
}
