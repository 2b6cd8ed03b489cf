// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RowsTest {
	private static final INDArray MATRIX = Nd4j.createFromArray(new float[][] { { 1, 2, 3 }, { 4, 5, 6 } });

	@Test
	void rowsAreThoseOfTheMatrix() {
		assertArrayEquals(new float[][] { { 1, 2, 3 }, { 4, 5, 6 } }, Rows.of(MATRIX));
	}

	@Test
	void theOrderInMemoryDoesNotMatter() {
		assertArrayEquals(new float[][] { { 1, 2, 3 }, { 4, 5, 6 } }, Rows.of(MATRIX.dup('f')));
		assertArrayEquals(new float[][] { { 1, 4 }, { 2, 5 }, { 3, 6 } }, Rows.of(MATRIX.transpose()));
	}
}
