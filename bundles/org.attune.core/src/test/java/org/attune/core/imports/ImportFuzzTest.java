// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.attune.fuzz.Fuzzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds that somebody wants to import, it is imported or refused with a message of ours. */
class ImportFuzzTest {
	@TempDir
	private Path folder;

	@Test
	void anyTextIsImportedOrRefused() throws IOException, InterruptedException {
		final Fuzzer fuzzer = new Fuzzer(folder);
		fuzzer.seed(Stream.of("lr,optimizer,val_acc,seed\n1e-3,adam,0.9,3\n0.01,sgd,0.8,4\n", "run;step;loss\na;1;NaN\na;2;0,5\n",
				"run,metric,value\n\"a \"\"b\"\"\",loss,Infinity\n", "\ufeffname\tsubmitted\tlr\nx\t2026-11-23T12:00:00Z\t2^-10\n")
				.map(text -> ("\u0000\u0001\u0002\u0003" + text).getBytes(StandardCharsets.UTF_8)).toList());
		fuzzer.fuzz(ImportFuzzer.class);
	}

	@Test
	void aFileOfAGigabyteIsRefusedByItsName() throws IOException {
		final Path file = folder.resolve("all-of-them.csv");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(1L << 30);
		}
		final ImportException refused = assertThrows(ImportException.class, () -> CsvTable.read(file));
		assertTrue(refused.getMessage().contains("all-of-them.csv") && refused.getMessage().contains("256"), refused.getMessage());
	}
}
