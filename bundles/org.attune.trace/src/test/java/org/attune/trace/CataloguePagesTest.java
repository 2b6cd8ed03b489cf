// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The pages for researchers say what the catalogue says. {@code ./attune generate} writes them anew. */
class CataloguePagesTest {
	private static final Path DOCS = Path.of("../../docs");
	private static final Path PAGE = DOCS.resolve("trace.md");
	private static final Path SCHEMAS = DOCS.resolve("trace-schemas");
	private static final String BEGIN = "<!-- generated from the catalogue: begin -->\n\n";
	private static final String END = "\n<!-- generated from the catalogue: end -->";
	private static final boolean GENERATE = Boolean.getBoolean("attune.generate");

	@Test
	void theTablesAreThoseOfTheCatalogue() throws IOException {
		final String page = Files.readString(PAGE);
		final String current = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + CataloguePages.tables()
				+ page.substring(page.indexOf(END));
		if (GENERATE) {
			Files.writeString(PAGE, current);
		}
		assertEquals(current, Files.readString(PAGE), "./attune generate writes " + PAGE + " anew");
	}

	@Test
	void theSchemasAreThoseOfTheCatalogue() throws IOException {
		if (GENERATE) {
			Files.createDirectories(SCHEMAS);
			for (Map.Entry<String, String> schema : CataloguePages.schemas().entrySet()) {
				Files.writeString(SCHEMAS.resolve(schema.getKey()), schema.getValue());
			}
		}
		assertEquals(new TreeMap<>(CataloguePages.schemas()), written(), "./attune generate writes " + SCHEMAS + " anew");
	}

	private static Map<String, String> written() throws IOException {
		final Map<String, String> written = new TreeMap<>();
		try (Stream<Path> files = Files.list(SCHEMAS)) {
			for (Path file : files.toList()) {
				written.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return written;
	}
}
