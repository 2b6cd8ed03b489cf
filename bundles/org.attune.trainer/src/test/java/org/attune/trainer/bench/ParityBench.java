// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import org.attune.trainer.engine.Network;
import org.attune.trainer.engine.Optimizer;

/**
 * Compares networks and optimizers with torch's. Weights and images go to a folder, from which src/test/python/torch_parity.py
 * computes the same; its answers are compared with ours. Its losses are also what TorchParityTest compares with: copy torch.json from
 * the folder to src/test/java/org/attune/trainer/bench/torch_parity.json after a change of the networks or of their first weights.
 */
public final class ParityBench {
	private static final String SQUEEZENET = "squeezenet-1.1";
	private static final String FEW_SQUEEZENET = "few squeezenet-1.1";
	private static final String FEW_RESNET = "few resnet-18";
	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path folder;
	private final Figures figures = new Figures(System.out);
	private final ParityNetwork squeezeNet = ParityNetwork.of(Network.SQUEEZENET, 64, 32);
	private final ParityNetwork fewSqueezeNet = ParityNetwork.of(Network.SQUEEZENET, 64, 4);
	private final ParityNetwork fewResNet = ParityNetwork.of(Network.RESNET_18, 32, 2);

	private ParityBench(Path folder) {
		this.folder = folder;
	}

	/** @param arguments the output folder, then the command that runs torch_parity.py */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		final Path out = Path.of(arguments[0]);
		final ParityBench bench = new ParityBench(Files.createDirectories(out.resolve("parity")));
		bench.export();
		bench.runTorch(List.of(arguments).subList(1, arguments.length));
		bench.compare();
		bench.figures.save(out.resolve("bench/parity.txt"));
		System.exit(0);
	}

	private void export() throws IOException {
		final Map<String, Object> description = new LinkedHashMap<>();
		description.put("steps", ParityNetwork.STEPS);
		description.put(SQUEEZENET, exported(SQUEEZENET, squeezeNet));
		description.put(FEW_SQUEEZENET, exported(FEW_SQUEEZENET, fewSqueezeNet));
		description.put(FEW_RESNET, exported(FEW_RESNET, fewResNet));
		final Map<String, Object> optimizers = new LinkedHashMap<>();
		for (Optimizer optimizer : Optimizer.values()) {
			optimizers.put(optimizer.id(), ParityOptimizers.values(optimizer));
		}
		description.put("optimizers", Map.of("steps", ParityOptimizers.STEPS, "start", ParityOptimizers.START, "curvature",
				ParityOptimizers.CURVATURE, "values", optimizers));
		JSON.writeValue(folder.resolve("attune.json").toFile(), description);
	}

	private Map<String, Object> exported(String name, ParityNetwork network) {
		final List<Object> parameters = new ArrayList<>();
		network.parameters().forEach((parameter, values) -> {
			Floats.write(folder.resolve(name + '.' + parameter + ".f32"), values);
			parameters.add(Map.of("name", parameter, "shape", network.graph().getParam(parameter).shape()));
		});
		Floats.write(folder.resolve(name + ".images.f32"), network.allImages());
		return Map.of("size", network.size(), "batch", network.batch(), "parameters", parameters);
	}

	private void runTorch(List<String> command) throws IOException, InterruptedException {
		final List<String> line = new ArrayList<>(command);
		line.add(folder.toString());
		final int code = new ProcessBuilder(line).inheritIO().start().waitFor();
		if (code != 0) {
			throw new IOException("torch ended with code " + code + ": " + line);
		}
	}

	private void compare() throws IOException {
		final JsonNode torch = JSON.readTree(folder.resolve("torch.json").toFile());
		figures.figure("parity.optimizer_worst_relative_error", optimizers(JSON.readTree(folder.resolve("optimizers.json").toFile())), "");
		figures.figure("parity.gradient_worst_relative_error",
				Math.max(gradients(FEW_SQUEEZENET, fewSqueezeNet), gradients(FEW_RESNET, fewResNet)), "");
		figures.note("forward pass: worst difference " + worst(squeezeNet.outputs(), torch.get("outputs")));
		final double[] losses = squeezeNet.losses();
		double worst = 0;
		for (int step = 0; step < losses.length; step++) {
			worst = Math.max(worst, Math.abs(losses[step] - torch.get("losses").get(step).asDouble()));
		}
		figures.figure("parity.loss_worst_difference", worst, "");
	}

	private double optimizers(JsonNode torch) {
		double worst = 0;
		for (Optimizer optimizer : Optimizer.values()) {
			if (torch.has(optimizer.id())) {
				final double error = relativeError(ParityOptimizers.optimized(optimizer), torch.get(optimizer.id()));
				figures.note("optimizer " + optimizer.id() + ": worst relative error " + error);
				worst = Math.max(worst, error);
			} else {
				figures.note("optimizer " + optimizer.id() + ": torch has none");
			}
		}
		return worst;
	}

	private static double relativeError(double[] ours, JsonNode torch) {
		double worst = 0;
		for (int index = 0; index < ours.length; index++) {
			worst = Math.max(worst, Math.abs(ours[index] / torch.get(index).asDouble() - 1));
		}
		return worst;
	}

	/**
	 * Largest distance of a parameter's gradient from torch's in double precision, relative to the length of torch's; the lower quartile
	 * over the minibatches, which are small. A value next to 0 may pass a ReLU here and not there, by chance: that alone moves a gradient by a
	 * thousandth. An error would be in all minibatches.
	 */
	private double gradients(String name, ParityNetwork network) {
		final Map<String, double[]> errors = new LinkedHashMap<>();
		for (int step = 0; step < ParityNetwork.STEPS; step++) {
			final int minibatch = step;
			network.gradients(minibatch).forEach((parameter, gradient) -> {
				final float[] exact = Floats.read(folder.resolve(name + '.' + parameter + ".gradient" + minibatch + ".f32"));
				errors.computeIfAbsent(parameter, key -> new double[ParityNetwork.STEPS])[minibatch] = distance(gradient, exact)
						/ distance(exact, new float[exact.length]);
			});
		}
		errors.values().forEach(Arrays::sort);
		final var worst = Collections.max(errors.entrySet(), Comparator.comparingDouble(entry -> quartile(entry.getValue())));
		figures.note("gradient, " + name + ": worst relative error " + quartile(worst.getValue()) + " at " + worst.getKey());
		return quartile(worst.getValue());
	}

	private static double quartile(double[] sorted) {
		return sorted[sorted.length / 4];
	}

	private static double distance(float[] first, float[] second) {
		double sum = 0;
		for (int index = 0; index < first.length; index++) {
			sum += Math.pow((double) first[index] - second[index], 2);
		}
		return Math.sqrt(sum);
	}

	private static double worst(float[] ours, JsonNode torch) {
		double worst = 0;
		for (int index = 0; index < ours.length; index++) {
			worst = Math.max(worst, Math.abs(ours[index] - torch.get(index).asDouble()));
		}
		return worst;
	}
}
