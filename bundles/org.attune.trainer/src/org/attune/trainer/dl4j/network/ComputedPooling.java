// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Pools in Java, image by image, where the arrays lie in the memory of the machine and are not larger than Java can see at once;
 * else as the layer that it extends does.
 */
final class ComputedPooling extends SubsamplingLayer {
	private static final long serialVersionUID = 1L;
	private static final long LONGEST_BUFFER = Integer.MAX_VALUE / Float.BYTES;

	private transient byte[] winners = {};

	ComputedPooling(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	@Override
	public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
		assertInputSet(false);
		if (!isVisible(input)) {
			return super.activate(training, workspaces);
		}
		final PlanePooling pooling = pooling();
		final INDArray pooled = workspaces.createUninitialized(ArrayType.ACTIVATIONS, input.dataType(),
				new long[] { input.size(0), input.size(1), pooling.output(), pooling.output() }, 'c');
		if (winners.length != pooled.length()) {
			winners = new byte[(int) pooled.length()];
		}
		pool(pooling, bits(input), bits(pooled));
		return pooled;
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		assertInputSet(true);
		if (!isVisible(input)) {
			return super.backpropGradient(epsilon, workspaces);
		}
		final INDArray gradients = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
		giveBack(pooling(), floats(isPlain(epsilon) ? epsilon : epsilon.dup('c')), floats(gradients));
		return new Pair<>(new DefaultGradient(), gradients);
	}

	private void pool(PlanePooling pooling, IntBuffer images, IntBuffer pooled) {
		eachThread((first, step) -> {
			final int[] planes = new int[channels() * pooling.input() * pooling.input()];
			final int[] smaller = new int[channels() * pooling.output() * pooling.output()];
			final byte[] won = new byte[smaller.length];
			for (int image = first; image < images(); image += step) {
				images.get(image * planes.length, planes);
				pooling.pool(planes, smaller, won, channels());
				pooled.put(image * smaller.length, smaller);
				System.arraycopy(won, 0, winners, image * won.length, won.length);
			}
		});
	}

	private void giveBack(PlanePooling pooling, FloatBuffer pooledGradients, FloatBuffer gradients) {
		eachThread((first, step) -> {
			final float[] planes = new float[channels() * pooling.input() * pooling.input()];
			final float[] smaller = new float[channels() * pooling.output() * pooling.output()];
			final byte[] won = new byte[smaller.length];
			for (int image = first; image < images(); image += step) {
				pooledGradients.get(image * smaller.length, smaller);
				System.arraycopy(winners, image * won.length, won, 0, won.length);
				Arrays.fill(planes, 0);
				pooling.giveBack(smaller, won, planes, channels());
				gradients.put(image * planes.length, planes);
			}
		});
	}

	private interface ImagesWork {
		/** @param step from one image to the next, beginning with the first */
		void run(int first, int step);
	}

	/**
	 * Divides the images among as many threads as there are to compute with, and returns when all of them are done, also where one
	 * fails: the arrays may be given back as soon as this returns.
	 */
	private void eachThread(ImagesWork work) {
		final int threads = Math.min(images(), Nd4j.getEnvironment().maxThreads());
		final CompletableFuture<?>[] others = IntStream.range(1, threads)
				.mapToObj(thread -> CompletableFuture.runAsync(() -> work.run(thread, threads))).toArray(CompletableFuture[]::new);
		try {
			work.run(0, threads);
		} finally {
			CompletableFuture.allOf(others).join();
		}
	}

	private int images() {
		return (int) input.size(0);
	}

	private int channels() {
		return (int) input.size(1);
	}

	private PlanePooling pooling() {
		final int kernel = layerConf().getKernelSize()[0];
		final int size = (int) input.size(2);
		return new PlanePooling(kernel, size, Math.ceilDiv(size - kernel, layerConf().getStride()[0]) + 1);
	}

	private static boolean isVisible(INDArray array) {
		return Nd4j.getEnvironment().isCPU() && array.length() <= LONGEST_BUFFER && isPlain(array);
	}

	/** Whether the numbers lie one behind the other, row by row. */
	private static boolean isPlain(INDArray array) {
		return array.dataType() == DataType.FLOAT && array.ordering() == 'c' && array.elementWiseStride() == 1;
	}

	private static FloatBuffer floats(INDArray array) {
		return array.data().asNio().asFloatBuffer().slice((int) array.data().offset(), (int) array.length());
	}

	private static IntBuffer bits(INDArray array) {
		return array.data().asNio().asIntBuffer().slice((int) array.data().offset(), (int) array.length());
	}
}
