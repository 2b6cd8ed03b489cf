// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.importance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ColumnTest {
	@Test
	void numbersAreReadInEveryWrittenForm() {
		final Column rate = column("rate", "1e-3", "0.01", "2^-10");
		assertAll(() -> assertTrue(rate.numeric()), () -> assertEquals(0.001, rate.value(0)),
				() -> assertEquals(Math.pow(2, -10), rate.value(2)));
	}

	@Test
	void textsAndSwitchesAreChoicesInAlphabeticalOrder() {
		final Column optimizer = column("optimizer", "sgd", "adam", "sgd");
		final Column nesterov = column("nesterov", "true", "false", "true");
		assertAll(() -> assertEquals(List.of("adam", "sgd"), optimizer.choices()), () -> assertEquals(1, optimizer.value(0)),
				() -> assertEquals(List.of("false", "true"), nesterov.choices()), () -> assertFalse(nesterov.numeric()));
	}

	@Test
	void aHyperparameterThatDoesNotApplyIsAbsent() {
		final List<Column> columns = Column.of(List.of(Map.of("optimizer", "sgd", "momentum", "0.9"), Map.of("optimizer", "adam")));
		final Column momentum = columns.stream().filter(column -> column.id().equals("momentum")).findFirst().orElseThrow();
		assertAll(() -> assertTrue(Double.isNaN(momentum.value(1))), () -> assertTrue(momentum.numeric()),
				() -> assertFalse(momentum.constant(), "absent is a value of its own"));
	}

	@Test
	void aRangeOfDecadesWantsALogarithmicScale() {
		assertAll(() -> assertTrue(column("rate", "1e-4", "1e-1").wide()), () -> assertFalse(column("batch", "16", "256").wide()),
				() -> assertFalse(column("decay", "0", "1e-4", "0.1").wide()), () -> assertFalse(column("name", "a", "b").wide()),
				() -> assertFalse(Column.ofNumbers("none", Double.NaN).wide()));
	}

	@Test
	void manyNumbersShareBinsOfAboutEqualSize() {
		final Bins bins = Bins.of(Column.ofNumbers("x", DoubleStream.iterate(1, x -> x * 1.01).limit(6300).toArray()));
		final long[] count = new long[Bins.MOST];
		for (byte bin : bins.of()) {
			count[bin]++;
		}
		assertEquals(0, count[0]);
		assertTrue(IntStream.range(1, Bins.MOST).allMatch(bin -> count[bin] == 100), List.of(count).toString());
	}

	@Test
	void moreChoicesThanBinsDoNotOverflow() {
		final String[] texts = IntStream.range(0, 300).mapToObj(i -> "choice " + i % 100).toArray(String[]::new);
		for (byte bin : Bins.of(column("many", texts)).of()) {
			assertTrue(bin >= 1 && bin < Bins.MOST);
		}
	}

	private static Column column(String id, String... texts) {
		return Column.of(List.of(texts).stream().map(text -> Map.of(id, text)).toList()).getFirst();
	}
}
