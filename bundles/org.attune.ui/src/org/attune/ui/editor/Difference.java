// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

/**
 * How a field differs from what the experiment is compared with.
 *
 * @param baseline
 *            what a person calls that
 * @param text
 *            the other value as a person reads it
 * @param value
 *            to be set for having the same; null: the field goes back to its default
 * @param takeable
 *            whether there is a value to be taken
 */
record Difference(String baseline, String text, Object value, boolean takeable) {
}
