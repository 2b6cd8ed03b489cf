// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.run.Run;
import org.attune.ui.tests.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the filter field says while one types. */
@ExtendWith(NoErrorLogged.class)
final class FilterProposalsTest {
	private final FilterFields fields = new FilterFields(List.of(new Field("learningRate", true, List.of()),
			new Field("status", false, List.of("Finished", "Out of memory")), new Field("momentum", true, List.of()),
			new Field("momentumDecay", true, List.of())));

	private record Field(String id, boolean numeric, List<String> values) implements FilterField {
		@Override
		public String title() {
			return id;
		}

		@Override
		public boolean closed() {
			return !values.isEmpty();
		}

		@Override
		public OptionalDouble number(Run run) {
			return OptionalDouble.empty();
		}

		@Override
		public String text(Run run) {
			return "";
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lr <|4|value is missing", "lr < abc|5|no number", "nonsense = 1|0|no field",
			"mom = 1|0|several fields", "(lr < 1|0|is missing", "lr < 1)|6|no \"(\"", "status = finnished|9|never",
			"status < 3|7|no numbers", "< 3|0|name of a field", "lr < 1 and|10|condition is missing", "\"open|0|quotation" })
	void aMistakeIsNamedWhereItIs(String text, int offset, String words) {
		FilterProblem problem = RunFilter.parse(text, fields).problem().orElseThrow();

		assertEquals(offset, problem.offset(), problem.message());
		assertTrue(problem.message().contains(words), problem.message());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lr < 0.01 and status = finished", "lr<1e-3", "status = out-of-memory", "#good or not starred",
			"lr = NaN", "status != none", "(lr >= 2^-10) \"two words\"" })
	void whatIsRightIsUnderstood(String text) {
		assertEquals("", RunFilter.parse(text, fields).problem().map(FilterProblem::text).orElse(""));
	}

	@Test
	void fieldsThenOperatorsThenValuesAreOffered() {
		FilterProposals proposals = new FilterProposals(fields);

		assertEquals("learningRate ", proposals.at("lea", 3).getFirst().text());
		assertEquals("= ", proposals.at("lr ", 3).getFirst().text());
		assertEquals("\"Out of memory\" ", proposals.at("status = Ou", 11).getFirst().text());
		assertEquals(9, proposals.at("status = Ou", 11).getFirst().from());
	}
}
