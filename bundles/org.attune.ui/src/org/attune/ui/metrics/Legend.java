// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.statistics.SeedGroup;
import org.eclipse.osgi.util.NLS;

/**
 * The legend above the charts, laid out in rows: the meaning of the line styles, then one entry for each run or group.
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

	/** What an entry shows before its text. */
	enum Sample {
		RUN, TRAINING, VALIDATION, BAND, NAN, INFINITE, NEGATIVELY_INFINITE, NONE
	}

	/**
	 * An entry.
	 *
	 * @param owner
	 *            of curves; empty for the meaning of a style
	 * @param width
	 *            with its sample, in points
	 */
	record Entry(Sample sample, Optional<Owner> owner, String text, boolean hidden, int x, int y, int width) {
		static Entry of(Sample sample, String text) {
			return new Entry(sample, Optional.empty(), text, false, 0, 0, 0);
		}

		Entry at(int left, int top, int wide) {
			return new Entry(sample, owner, text, hidden, left, top, wide);
		}
	}

	/** The legend of the groups; those that do not fit into four rows are counted in a last entry. */
	static Legend of(List<SeedGroup> groups, Set<Oddity> oddities, ChartRequest request) {
		List<Entry> all = new ArrayList<>();
		all.add(Entry.of(Sample.TRAINING, Messages.legend_training));
		all.add(Entry.of(Sample.VALIDATION, Messages.legend_validation));
		if (groups.stream().anyMatch(SeedGroup::isSeveral)) {
			all.add(Entry.of(Sample.BAND, Messages.legend_band));
		}
		for (Oddity oddity : oddities) {
			all.add(Entry.of(Sample.valueOf(oddity.name()), switch (oddity) {
			case INFINITE -> Messages.legend_infinite;
			case NEGATIVELY_INFINITE -> Messages.legend_negativelyInfinite;
			default -> Messages.legend_notFinite;
			}));
		}
		groups.forEach(group -> all.add(entry(group, request.state().marks())));
		return flow(all, request);
	}

	private static Entry entry(SeedGroup group, RunMarks marks) {
		Owner owner = Owner.of(group);
		boolean hidden = marks.hidden().contains(owner.id());
		String text = group.isSeveral() ? NLS.bind(Messages.legend_group, owner.label(), group.runs().size()) : owner.label();
		Optional<RunStatus> status = group.runs().stream().map(Run::status).filter(each -> each != RunStatus.FINISHED)
				.findFirst();
		String said = status.isPresent() ? NLS.bind(Messages.legend_run, text, status.get().label()) : text;
		said = marks.pinned().contains(owner.id()) ? NLS.bind(Messages.legend_pinned, said) : said;
		return new Entry(Sample.RUN, Optional.of(owner), said, hidden, 0, 0, 0);
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
			placed.add(entry.at(x, y, width - GAP));
			x += width;
		}
		return new Legend(List.copyOf(placed), y + row);
	}

	/** The last entry gives way to the number of those left out. */
	private static Legend cut(List<Entry> placed, int missing, int height) {
		Entry last = placed.removeLast();
		placed.add(Entry.of(Sample.NONE, NLS.bind(Messages.legend_more, missing)).at(last.x(), last.y(), last.width()));
		return new Legend(List.copyOf(placed), height);
	}

	private static int width(Entry entry, ChartRequest request) {
		return SWATCH + GAP + (int) Math.ceil(entry.text().length() * request.character() * 1.05);
	}

	/** Whose entry lies at a place. */
	Optional<Owner> at(int x, int y, int line) {
		return entries.stream().filter(entry -> x >= entry.x() && x < entry.x() + entry.width() && y >= entry.y()
				&& y < entry.y() + line + 4).findFirst().flatMap(Entry::owner);
	}

	Optional<Owner> owner(String id) {
		return owners().stream().filter(owner -> owner.id().equals(id)).findFirst();
	}

	/** Whose curves there are, in the order of the entries. */
	List<Owner> owners() {
		return entries.stream().flatMap(entry -> entry.owner().stream()).toList();
	}
}
