// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoErrorLogged.class)
final class TextFormTest {
	@ParameterizedTest
	@ValueSource(strings = { "1, 2, 3, 7", "1-3 7", "1..3;7", " 1 - 3,\n7 ", "1\u20133, 7" })
	void seedsAreNumbersAndRanges(String text) {
		assertEquals(List.of(1L, 2L, 3L, 7L), TextForm.SEEDS.value(text));
		assertTrue(TextForm.SEEDS.fault(text, "Seeds").isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1, two", "7-1", "1-100000", "-3", "1.5" })
	void whatIsNoListOfSeedsIsAFaultAndNoSeed(String text) {
		assertEquals(List.of(), TextForm.SEEDS.value(text));
		assertTrue(TextForm.SEEDS.fault(text, "Seeds").isPresent());
	}

	@Test
	void aNumberThatIsNoneCountsAsOneThatTheRulesRefuse() {
		assertEquals(-1, TextForm.INTEGER.value("many"));
		assertEquals(-1L, TextForm.LONG.value(""));
		assertEquals(32, TextForm.INTEGER.value("2^5"));
		assertEquals(9_007_199_254_740_993L, TextForm.LONG.value("9007199254740993"));
		assertNull(TextForm.REAL.value("much"));
		assertTrue(TextForm.REAL.fault("much", "Minimum").isPresent());
	}

	@Test
	void textsOfAnyEndOfLineAreTheSame() {
		assertEquals("a\nb", TextForm.PAGE.value("a\r\nb"));
	}
}
