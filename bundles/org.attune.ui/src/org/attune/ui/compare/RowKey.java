// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

/** Which row of a comparison it is, whatever the runs. */
record RowKey(Section section, String id) {
}
