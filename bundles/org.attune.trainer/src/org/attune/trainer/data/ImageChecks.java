// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.nio.file.Path;
import java.util.List;

import org.attune.trace.wire.Warning;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/** What has to hold of images wherever they come from. */
final class ImageChecks {
	private static final String FIELD = "task.dataset";

	private ImageChecks() {
	}

	/** @throws RefusedException if so many images are more than the worker's memory holds */
	static void memory(long images, int inputSize) throws RefusedException {
		final long needed = images * 3 * inputSize * inputSize;
		final long available = Runtime.getRuntime().maxMemory() / 10 * 8;
		if (needed > available) {
			throw new RefusedException("task.inputSize", images + " images of " + inputSize + " x " + inputSize + " pixels take "
					+ (needed >> 20) + " MiB, and the worker may use " + (available >> 20) + " MiB for them; choose a smaller size");
		}
	}

	/** @throws RefusedException if a class has no image to learn from */
	static void everyClass(List<Integer> labels, List<String> classes) throws RefusedException {
		for (int label = 0; label < classes.size(); label++) {
			if (!labels.contains(label)) {
				throw new RefusedException(FIELD, "class '" + classes.get(label)
						+ "' has no readable image in 'train'; add images, or remove its folder");
			}
		}
	}

	/** Warns if there is nothing to measure on. */
	static void validation(int images, RunContext context) {
		if (images == 0) {
			context.report(new Warning(FIELD, "there is no image in 'val', so validation loss and accuracy are not measured; "
					+ "move some images of each class from 'train' to 'val'"));
		}
	}

	/** @throws RefusedException if the test images are to be measured and there are none */
	static void test(Purpose purpose, int images, Path dataset) throws RefusedException {
		if (purpose == Purpose.EVALUATION && images == 0) {
			throw new RefusedException(FIELD, "'" + dataset + "' has no test images to evaluate on; it needs test/<class>/*.jpg besides "
					+ "'train' and 'val'");
		}
	}
}
