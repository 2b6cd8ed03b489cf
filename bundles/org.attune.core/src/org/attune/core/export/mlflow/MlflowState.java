// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

/**
 * Where the sending stands.
 *
 * @param waiting points that the server does not have yet
 * @param runs    runs that are not at their end there
 * @param problem the last failure that still holds, with its remedy; empty: none
 */
public record MlflowState(long waiting, int runs, String problem) {
	/** Nothing is sent. */
	public static final MlflowState IDLE = new MlflowState(0, 0, ""); //$NON-NLS-1$
}
