// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import java.util.List;

import org.attune.core.run.Run;
import org.attune.core.run.WaitingRuns;
import org.attune.ui.runs.SelectedRuns;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.TransferData;

/** Puts waiting runs where they are dropped. */
final class QueueDrop extends ViewerDropAdapter {
	private final WaitingRuns queue;

	QueueDrop(TableViewer viewer, WaitingRuns queue) {
		super(viewer);
		this.queue = queue;
		setSelectionFeedbackEnabled(false);
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		return LocalSelectionTransfer.getTransfer().isSupportedType(type) && !dragged().isEmpty();
	}

	@Override
	public boolean performDrop(Object data) {
		drop(dragged(), getCurrentTarget(), getCurrentLocation() != LOCATION_BEFORE);
		return true;
	}

	/** @param target the run that they are dropped on; null: behind all */
	void drop(List<Run> dragged, Object target, boolean behind) {
		for (Run run : behind ? dragged.reversed() : dragged) {
			final List<Run> line = queue.all().stream()
					.filter(other -> other.placement().queue().equals(run.placement().queue())).toList();
			queue.move(run, distance(line, run, target, behind));
		}
	}

	/** What trains stands before all that wait. */
	private static int distance(List<Run> line, Run run, Object target, boolean behind) {
		final int from = line.indexOf(run);
		final int onto = target == null ? line.size() : line.indexOf(target);
		final int gap = onto + (behind && target != null ? 1 : 0);
		final int to = Math.clamp(gap, 0, line.size());
		return to > from ? to - 1 - from : to - from;
	}

	private static List<Run> dragged() {
		return SelectedRuns.of(LocalSelectionTransfer.getTransfer().getSelection());
	}
}
