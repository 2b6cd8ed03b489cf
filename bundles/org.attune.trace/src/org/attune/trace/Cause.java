// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

/** What made a value change: the difference between a decision of the person and an act of the tool. */
public enum Cause {
	/** Entered by keyboard, or chosen from a list or check box. */
	TYPED,
	/** Moved along its scale, by a slider, an arrow key or the wheel. */
	SLIDER,
	/** A remedy that the tool proposed and the person agreed to. */
	FIX,
	/** Set back to its default. */
	RESET,
	/** Taken from a preset as a whole. */
	PRESET,
	/** Pasted from the clipboard. */
	PASTE,
	/** Taken over from an earlier run. */
	COPIED,
	/** An earlier change taken back. */
	UNDO,
	/** A change that was taken back made again. */
	REDO,
	/** The file read again as it was last saved. */
	REVERT,
	/** The file changed on disk outside the editor. */
	EXTERNAL,
	/** The tool itself, for example by completing a file. */
	SYSTEM
}
