// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

/** Takes what a person sees of a run in the console. Called from several threads. */
@FunctionalInterface
public interface RunConsole {
	/**
	 * @param text  a piece of any length, with its line ends
	 * @param error whether it came from the worker's standard error
	 */
	void print(String text, boolean error);
}
