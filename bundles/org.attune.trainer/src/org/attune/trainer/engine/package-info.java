// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The seam between Attune's training and the library that computes it. Nothing here knows any such library; an implementation
 * lies in a package of its own and is named by the system property {@code attune.engine} of the worker.
 */
package org.attune.trainer.engine;
