// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;


/**
 * An entry of a list to choose from.
 *
 * @param value
 *            as in the file; null: not set
 */
record Option(String value, String label) {
}
