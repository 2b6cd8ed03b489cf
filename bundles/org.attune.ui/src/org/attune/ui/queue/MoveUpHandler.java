// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

/** Moves the selected waiting runs nearer to their turn. */
public final class MoveUpHandler extends MoveHandler {
	public static final String ID = "org.attune.ui.command.queueUp"; //$NON-NLS-1$

	public MoveUpHandler() {
		super(-1);
	}
}
