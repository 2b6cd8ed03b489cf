// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {

	@ParameterizedTest
	@CsvSource({ "64, 64", "+64, 64", "-3, -3", "0.001, 0.001", "1e-3, 0.001", "1E-3, 0.001", "1e+3, 1000", ".5, 0.5",
			"5., 5", "007, 7", "2^-10, 0.0009765625", "2 ^ 3, 8", "10^-4, 0.0001", "1.5^2, 2.25", "2^0, 1", "2^+3, 8" })
	void readsDecimalsExponentsAndPowers(String text, double number) {
		assertEquals(OptionalDouble.of(number), Numbers.parse(text));
	}

	@Test
	void doesNotMindBlanksAround() {
		assertEquals(OptionalDouble.of(0.5), Numbers.parse(" 0.5\t"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "abc", "1,5", "1.000,5", "1 000", "0x10", "1e", "e3", ".", "-", "1d", "1f", "NaN",
			"Infinity", "-Infinity", "1e999", "10^999", "2^1.5", "^2", "2^", "0^-1", "1e-3e", "--1", "\u0661",
					"1_000" })
	void doesNotTakeAnythingElseForANumber(String text) {
		assertEquals(OptionalDouble.empty(), Numbers.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "64, 64", "0.001, 0.001", "0.000001, 0.000001", "1e-9, 0.000000001", "1e-10, 1e-10",
			"1.25e-20, 1.25e-20",
			"1e14, 100000000000000", "1e15, 1e15", "-2.5, -2.5", "0, 0", "-0.0, 0", "100, 100", "0.1, 0.1",
			"-3e-30, -3e-30", "2000.5, 2000.5" })
	void writesTheShortestFormThatPeopleRead(double number, String text) {
		assertEquals(text, Numbers.canonical(number));
	}

	@Test
	void whatIsWrittenIsReadAsTheSameDouble() {
		final Random random = new Random(1);
		for (int i = 0; i < 20_000; i++) {
			final double number = Double.longBitsToDouble(random.nextLong());
			if (Double.isFinite(number)) {
				assertEquals(OptionalDouble.of(number), Numbers.parse(Numbers.canonical(number)));
			}
		}
		assertEquals(OptionalDouble.of(Double.MIN_VALUE), Numbers.parse(Numbers.canonical(Double.MIN_VALUE)));
		assertEquals(OptionalDouble.of(Double.MAX_VALUE), Numbers.parse(Numbers.canonical(Double.MAX_VALUE)));
	}

	@Test
	void theLanguageOfTheMachineDoesNotMatter() {
		final Locale language = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertEquals("0.5", Numbers.canonical(0.5));
			assertEquals(OptionalDouble.of(0.5), Numbers.parse("0.5"));
			assertTrue(Numbers.parse("0,5").isEmpty());
		} finally {
			Locale.setDefault(language);
		}
	}

	/** What is taken for canonical at sight must be what reading and writing the number gives. */
	@Test
	void aTextIsCanonicalInOneWay() {
		final Random random = new Random(7);
		for (int i = 0; i < 200_000; i++) {
			final String text = digits(random, 1 + random.nextInt(9)) + (random.nextInt(3) == 0 ? "" : '.' + digits(random, random.nextInt(9)));
			assertEquals(Numbers.canonical(Numbers.parse(text).orElseThrow()), Numbers.canonical(text), text);
		}
	}

	/** Zeros more often than by chance: they are what canonical forms differ in. */
	private static String digits(Random random, int count) {
		final StringBuilder digits = new StringBuilder();
		for (int i = 0; i < count; i++) {
			digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
		}
		return digits.toString();
	}
}
