// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.convolution.Convolution;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Writes each image's patches side by side as columns (im2col), so that the convolution and the gradient of its weights are one
 * matrix product per image. The columns are kept from the forward pass to the backward pass; images have few channels, so they are
 * small. There is no gradient for the images.
 */
final class ComputedImageConvolution extends ConvolutionLayer {
	private static final long serialVersionUID = 1L;

	private transient INDArray columns;
	private transient INDArray output;

	ComputedImageConvolution(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	@Override
	public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
		assertInputSet(false);
		final INDArray patches = columns(workspaces);
		final INDArray convolved = convolved(patches, workspaces);
		layerConf().getActivationFn().getActivation(convolved, training);
		columns = training ? patches : null;
		output = training ? convolved : null;
		return convolved;
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		assertInputSet(true);
		final INDArray delta = layerConf().getActivationFn().backprop(output, epsilon).getFirst();
		final long images = delta.size(0);
		final long channels = delta.size(1);
		final long positions = delta.size(2) * delta.size(3);
		final INDArray flat = (delta.ordering() == 'c' ? delta : delta.dup('c')).reshape(images, channels, positions);
		final INDArray perImage = Nd4j.matmul(flat, matrices(columns), false, true, false);
		final Gradient gradient = new DefaultGradient();
		sumOverImages(gradient, ConvolutionParamInitializer.WEIGHT_KEY, perImage);
		if (hasBias()) {
			sumOverImages(gradient, ConvolutionParamInitializer.BIAS_KEY, flat.sum(2));
		}
		columns = null;
		output = null;
		return new Pair<>(gradient, null);
	}

	/** Images x channels x kernel height x kernel width x output height x output width. */
	private INDArray columns(LayerWorkspaceMgr workspaces) {
		final int kernel = layerConf().getKernelSize()[0];
		final int stride = layerConf().getStride()[0];
		final int padding = layerConf().getPadding()[0];
		final long size = (input.size(2) + 2 * padding - kernel) / stride + 1;
		final INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType,
				new long[] { input.size(0), input.size(1), kernel, kernel, size, size }, 'c');
		return Convolution.im2col(input, kernel, kernel, stride, stride, padding, padding, 1, 1, false, result);
	}

	private INDArray convolved(INDArray patches, LayerWorkspaceMgr workspaces) {
		final long[] shape = { input.size(0), layerConf().getNOut(), patches.size(4), patches.size(5) };
		final INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'c');
		Nd4j.matmul(weightsPerImage(), matrices(patches), result.reshape(shape[0], shape[1], shape[2] * shape[3]), false, false, false);
		if (hasBias()) {
			Nd4j.exec(DynamicCustomOp.builder("biasadd").addInputs(result, getParam(ConvolutionParamInitializer.BIAS_KEY).ravel())
					.addOutputs(result).addBooleanArguments(true).build());
		}
		return result;
	}

	/** The same matrix once for each image, since a product of stacks of matrices wants as many on either side. */
	private INDArray weightsPerImage() {
		final INDArray weights = getParam(ConvolutionParamInitializer.WEIGHT_KEY);
		final long[] matrix = { 1, weights.size(0), weights.length() / weights.size(0) };
		return weights.reshape(matrix).broadcast(input.size(0), matrix[1], matrix[2]);
	}

	private void sumOverImages(Gradient gradient, String parameter, INDArray perImage) {
		final INDArray view = gradientViews.get(parameter);
		perImage.reshape(perImage.size(0), view.length()).sum(view.reshape(view.length()), 0);
		gradient.setGradientFor(parameter, view);
	}

	private static INDArray matrices(INDArray columns) {
		return columns.reshape(columns.size(0), columns.size(1) * columns.size(2) * columns.size(3), columns.size(4) * columns.size(5));
	}
}
