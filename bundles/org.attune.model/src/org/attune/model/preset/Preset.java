// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.preset;

/**
 * A ready-made hyperparameter space to start an experiment from.
 *
 * @param id what a program names it by
 * @param label what a person reads in a list
 * @param description what it is good for, a sentence or two
 */
public record Preset(String id, String label, String description) {
}
