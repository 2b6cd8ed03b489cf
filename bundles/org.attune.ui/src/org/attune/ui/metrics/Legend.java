// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.eclipse.osgi.util.NLS;

/**
 * The legend above the charts, laid out in rows: one entry for each run, then the meaning of the line styles.
 *
 * @param entries
 *            with their place
 * @param height
 *            of all rows, in points
 */
record Legend(List<Entry> entries, int height) {
	static final int SWATCH = 22;
	private static final int GAP = 14;
	private static final int MOST_ROWS = 4;
	private static final Set<RunStatus> UNREMARKABLE = Set.of(RunStatus.FINISHED);

	/** What an entry shows before its text. */
	enum Sample {
		RUN, TRAINING, VALIDATION, NOT_FINITE, NONE
	}

	/** An entry, with {@code number} of the run or 0. */
	record Entry(Sample sample, int number, String text, int x, int y) {
		Entry at(int left, int top) {
			return new Entry(sample, number, text, left, top);
		}
	}

	/** The legend of the runs; those that do not fit into four rows are counted in a last entry. */
	static Legend of(List<Run> runs, boolean marks, ChartRequest request) {
		List<Entry> all = new ArrayList<>();
		all.add(new Entry(Sample.TRAINING, 0, Messages.legend_training, 0, 0));
		all.add(new Entry(Sample.VALIDATION, 0, Messages.legend_validation, 0, 0));
		if (marks) {
			all.add(new Entry(Sample.NOT_FINITE, 0, Messages.legend_notFinite, 0, 0));
		}
		for (Run run : runs) {
			all.add(new Entry(Sample.RUN, run.number(), text(run), 0, 0));
		}
		return flow(all, request);
	}

	private static String text(Run run) {
		return UNREMARKABLE.contains(run.status()) ? run.label()
				: NLS.bind(Messages.legend_run, run.label(), run.status().label());
	}

	private static Legend flow(List<Entry> all, ChartRequest request) {
		int row = request.line() + 4;
		List<Entry> placed = new ArrayList<>();
		int x = request.character();
		int y = 0;
		for (Entry entry : all) {
			int width = width(entry, request);
			if (x + width > request.width() && x > request.character()) {
				x = request.character();
				y += row;
			}
			if (y >= MOST_ROWS * row) {
				return cut(placed, all.size() - placed.size() + 1, MOST_ROWS * row);
			}
			placed.add(entry.at(x, y));
			x += width;
		}
		return new Legend(List.copyOf(placed), y + row);
	}

	/** The last entry gives way to the number of those left out. */
	private static Legend cut(List<Entry> placed, int missing, int height) {
		Entry last = placed.removeLast();
		placed.add(new Entry(Sample.NONE, 0, NLS.bind(Messages.legend_more, missing), last.x(), last.y()));
		return new Legend(List.copyOf(placed), height);
	}

	private static int width(Entry entry, ChartRequest request) {
		return SWATCH + GAP + (int) Math.ceil(entry.text().length() * request.character() * 1.05);
	}
}
