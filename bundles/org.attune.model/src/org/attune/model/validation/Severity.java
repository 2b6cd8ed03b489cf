// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

/** How much a problem matters. */
public enum Severity {
	/** The experiment cannot be trained as it is. */
	ERROR,
	/** It can be trained, but perhaps not with the result that was meant. */
	WARNING
}
