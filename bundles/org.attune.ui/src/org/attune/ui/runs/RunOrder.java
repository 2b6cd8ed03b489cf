// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.run.Run;

/**
 * Sorts runs by some columns, the first one above all; equal ones by number, the newest first.
 *
 * @param keys none: the newest first
 */
record RunOrder(List<Key> keys) {
	/** The order in which the view opens. */
	static final RunOrder NEWEST_FIRST = new RunOrder(List.of());

	record Key(RunColumn column, boolean descending) {
	}

	RunOrder {
		keys = List.copyOf(keys);
	}

	static RunOrder by(RunColumn column, boolean descending) {
		return new RunOrder(List.of(new Key(column, descending)));
	}

	/**
	 * The order after a click on a column's header: up, down, and then no longer by it.
	 *
	 * @param more whether the other columns stay what is sorted by
	 */
	RunOrder after(RunColumn clicked, boolean more) {
		Optional<Key> before = key(clicked);
		List<Key> next = new ArrayList<>(more ? keys : List.of());
		if (before.isEmpty()) {
			next.add(new Key(clicked, false));
			return new RunOrder(next);
		}
		Optional<Key> after = before.filter(key -> !key.descending()).map(key -> new Key(clicked, true));
		if (more) {
			next.replaceAll(key -> key.equals(before.get()) ? after.orElse(key) : key);
			next.removeIf(key -> after.isEmpty() && key.equals(before.get()));
		} else {
			after.ifPresent(next::add);
		}
		return new RunOrder(next);
	}

	Optional<Key> key(RunColumn column) {
		return keys.stream().filter(key -> key.column().equals(column)).findFirst();
	}

	/** From 1 for the column that counts most. */
	int rank(RunColumn column) {
		return keys.stream().map(Key::column).toList().indexOf(column) + 1;
	}

	/** The runs in this order. What a run is sorted by is read once, so that a run that changes meanwhile does no harm. */
	List<Run> sorted(List<Run> runs) {
		OrderKey[][] read = keys.stream().map(key -> runs.stream().map(key.column()::key).toArray(OrderKey[]::new))
				.toArray(OrderKey[][]::new);
		int[] numbers = runs.stream().mapToInt(Run::number).toArray();
		Integer[] order = IntStream.range(0, runs.size()).boxed().toArray(Integer[]::new);
		Arrays.sort(order, comparator(read, numbers));
		return Arrays.stream(order).map(runs::get).toList();
	}

	private Comparator<Integer> comparator(OrderKey[][] read, int[] numbers) {
		return (one, other) -> {
			for (int i = 0; i < read.length; i++) {
				int order = compare(read[i][one], read[i][other], keys.get(i).descending());
				if (order != 0) {
					return order;
				}
			}
			return Integer.compare(numbers[other], numbers[one]);
		};
	}

	static int compare(OrderKey one, OrderKey other, boolean descending) {
		if (!one.ranked() || !other.ranked()) {
			return Boolean.compare(other.ranked(), one.ranked());
		}
		return descending ? other.compareTo(one) : one.compareTo(other);
	}
}
