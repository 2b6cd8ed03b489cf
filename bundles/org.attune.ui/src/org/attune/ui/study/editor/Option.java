// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

/**
 * One of several values, and what a person reads for it.
 *
 * @param value
 *            of the model; null: none is set
 */
record Option(Object value, String label) {
}
