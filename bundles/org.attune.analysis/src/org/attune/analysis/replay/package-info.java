// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What the values of hyperparameters were at any time of a session, as far as its lines say so. What they do not say is unknown
 * and never guessed: a value is known from the first edit or submission after its experiment was opened, and no more after
 * lines are missing or the recording was paused.
 */
package org.attune.analysis.replay;
