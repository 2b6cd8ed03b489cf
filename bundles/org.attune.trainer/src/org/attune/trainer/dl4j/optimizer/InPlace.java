// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.optimizer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.factory.Nd4j;

/** Operations that need no array for a result in between: the arrays are as large as the network. */
final class InPlace {
	private InPlace() {
	}

	/** Adds a multiple of the values. @return the sum */
	static INDArray add(INDArray sum, double factor, INDArray values) {
		Nd4j.getExecutioner().exec(new Axpy(values, sum, sum, factor));
		return sum;
	}

	/** Lets an exponential moving average go on: decay * average + (1 - decay) * values. @return the average */
	static INDArray average(INDArray average, double decay, INDArray values) {
		return add(average.muli(decay), 1 - decay, values);
	}

	/** Square roots. @return the result */
	static INDArray root(INDArray values, INDArray result) {
		Nd4j.getExecutioner().exec(new Sqrt(values, result));
		return result;
	}
}
