// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What changes in the course of a training: the learning rate, and whether the training goes on. Plain Java that knows no
 * network; whoever trains asks at each step and tells how each epoch ended. Cosines and powers are StrictMath's, so that the same
 * settings give the same rates to the last bit on every processor.
 */
package org.attune.trainer.schedule;
