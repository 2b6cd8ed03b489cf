// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.trace.Cause;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/**
 * The edits of one experiment or study, with what causes the change under way. Consecutive keystrokes in one field are one edit,
 * and so are consecutive steps along its scale: they end when the field is left or Enter is pressed, and with any other
 * edit, undo, redo or save.
 */
public final class TuningCommandStack extends BasicCommandStack {
	private final Runnable gestureEnded;
	private Cause cause = Cause.TYPED;
	private boolean typing;
	private int editing;
	private ValueEdit open;
	private Cause openCause = Cause.TYPED;

	/**
	 * @param gestureEnded
	 *            called whenever keystrokes that belonged together have ended, and perhaps also when there were none
	 */
	public TuningCommandStack(Runnable gestureEnded) {
		this.gestureEnded = gestureEnded;
	}

	/** What causes the change that is going on now. */
	Cause cause() {
		return cause;
	}

	/** Whether the change that is going on now is a keystroke, with more to come. */
	boolean typing() {
		return typing;
	}

	/** Whether the change that is going on now is one of this stack's edits. */
	boolean editing() {
		return editing > 0;
	}

	/** Makes changes for a reason of their own. */
	public void perform(Cause why, Runnable change) {
		endGesture();
		with(why, change);
	}

	/** Makes the change of a keystroke, or of a text put in at once for another reason than typing. */
	public void type(Cause why, Runnable change) {
		typing = true;
		try {
			with(why, change);
		} finally {
			typing = false;
		}
	}

	private void with(Cause why, Runnable change) {
		final Cause outer = cause;
		cause = why;
		try {
			change.run();
		} finally {
			cause = outer;
		}
	}

	/** The next keystroke begins a new edit. */
	public void endGesture() {
		final ValueEdit ended = open;
		open = null;
		gestureEnded.run();
		if (ended != null && ended.isNothing()) {
			forget(ended);
		}
	}

	/** A gesture that led back to where it began is no step: undo would do nothing visible. */
	private void forget(ValueEdit ended) {
		if (top >= 0 && commandList.get(top) == ended) {
			commandList.remove(top--);
			mostRecentCommand = null;
			notifyListeners();
		}
	}

	@Override
	public void execute(Command command) {
		if (!(command instanceof ValueEdit edit)) {
			endGesture();
			edit(() -> super.execute(command));
		} else if (typing && open != null && openCause == cause && edit.continues(open)) {
			edit(() -> open.absorb(edit));
			notifyListeners();
		} else if (edit.changes()) {
			begin(edit);
		}
	}

	private void begin(ValueEdit edit) {
		if (!typing || open != null) {
			endGesture();
		}
		edit(() -> super.execute(edit));
		open = typing ? edit : null;
		openCause = cause;
	}

	private void edit(Runnable change) {
		editing++;
		try {
			change.run();
		} finally {
			editing--;
		}
	}

	@Override
	public void undo() {
		perform(Cause.UNDO, () -> edit(super::undo));
	}

	@Override
	public void redo() {
		perform(Cause.REDO, () -> edit(super::redo));
	}

	@Override
	public void saveIsDone() {
		endGesture();
		super.saveIsDone();
		notifyListeners();
	}
}
