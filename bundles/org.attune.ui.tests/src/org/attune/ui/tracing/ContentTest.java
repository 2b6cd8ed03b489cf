// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoErrorLogged.class)
final class ContentTest {

	@ParameterizedTest
	@CsvSource({ "abcdef, abcdef, 0", "abcdef, abXdef, 1", "abcdef, aXcdYf, 4", "abc, abcdef, 3", "abcdef, def, 3", "aaaa, aaa, 1",
			"abcabc, abc, 3", "x, y, 1" })
	void whatChangedLiesBetweenWhatIsAlike(String before, String after, long changed) throws IOException {
		assertEquals(OptionalLong.of(changed), of(after).changedFrom(of(before)));
	}

	@Test
	void allOfAnEmptyFileIsNew() throws IOException {
		assertEquals(OptionalLong.of(3), of("abc").changedFrom(of("")));
		assertEquals(OptionalLong.of(3), of("").changedFrom(of("abc")));
	}

	@Test
	void aLargeFileHasASizeAndAFingerprintOnly() throws IOException {
		Content large = Content.of(new ByteArrayInputStream(new byte[Content.MOST_KEPT + 1]));
		assertEquals(Content.MOST_KEPT + 1, large.size());
		assertEquals(Optional.empty(), large.bytes());
		assertEquals(OptionalLong.empty(), large.changedFrom(of("abc")));
		assertEquals(OptionalLong.empty(), of("abc").changedFrom(large));
		assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", of("abc").hash());
	}

	private static Content of(String text) throws IOException {
		return Content.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
	}
}
