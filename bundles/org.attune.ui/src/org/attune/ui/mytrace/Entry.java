// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.Instant;

/**
 * One event of the trace, in plain words.
 *
 * @param session
 *            id of its session
 * @param sequence
 *            its place in the session
 */
record Entry(Instant time, String session, long sequence, String sentence) {
}
