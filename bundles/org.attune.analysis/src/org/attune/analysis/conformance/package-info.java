// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Whether an export keeps the rules of its standard: what the standard's text and schema say, and beyond that what the tools
 * that read the format need. The rules are written here anew, from the specifications; no line of them comes from the
 * exporters.
 */
package org.attune.analysis.conformance;
