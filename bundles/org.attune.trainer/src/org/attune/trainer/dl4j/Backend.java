// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

import org.attune.trainer.device.CpuLibrary;
import org.attune.trainer.device.OwnDevice;

/** The native library that computes. There is one per process. */
final class Backend {
	private static final Path CPU_DESCRIPTION = Path.of("/proc/cpuinfo");
	private static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

	private final Properties properties;

	private Backend(Properties properties) {
		this.properties = properties;
	}

	/** Loads the native library that is on the class path, which takes a second or two. */
	static Backend load() {
		return new Backend(Nd4j.getExecutioner().getEnvironmentInformation());
	}

	/** Whether layers are computed by oneDNN, which makes them several times faster on a CPU. */
	boolean isAccelerated() {
		return "false".equals(System.getProperty(HELPERS_DISABLED)) && BaseMKLDNNHelper.mklDnnEnabled();
	}

	boolean isCpu() {
		return "CPU".equalsIgnoreCase(property("backend"));
	}

	/** Computes with so many threads from now on. To be called by the thread that trains: OpenMP counts per thread. */
	void use(int threads) {
		Nd4j.getEnvironment().setMaxThreads(threads);
		Nd4j.getEnvironment().setMaxMasterThreads(threads);
		NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
	}

	/** What decides about speed and bits, by name, for people and for the record of the run. */
	Map<String, String> environment() {
		final Map<String, String> environment = new LinkedHashMap<>();
		environment.put("backend", property("backend"));
		environment.put("device", device());
		if (isCpu()) {
			environment.put("library", CpuLibrary.chosen());
		}
		OwnDevice.reason().ifPresent(reason -> environment.put("choice", reason));
		environment.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
		environment.put("oneDNN", isAccelerated() ? "on" : "off");
		environment.put("blas", property("blas.vendor"));
		environment.put("engine", "Deeplearning4j " + version());
		environment.put("java", System.getProperty("java.vm.name") + ' ' + Runtime.version());
		environment.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ' '
				+ System.getProperty("os.arch"));
		environment.put("javaHeapMiB", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
		environment.put("memoryLimitMiB", String.valueOf(org.bytedeco.javacpp.Pointer.maxPhysicalBytes() >> 20));
		return environment;
	}

	private String property(String name) {
		return String.valueOf(properties.getOrDefault(name, "unknown"));
	}

	private static String version() {
		final Properties maven = new Properties();
		try (var stream = Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
			if (stream != null) {
				maven.load(stream);
			}
		} catch (IOException e) {
			System.err.println("The engine's version is not known: " + e.getMessage());
		}
		return maven.getProperty("version", "of unknown version");
	}

	private static String device() {
		if (!Files.isReadable(CPU_DESCRIPTION)) {
			return System.getProperty("os.arch");
		}
		try (Stream<String> lines = Files.lines(CPU_DESCRIPTION)) {
			return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip())
					.findFirst().orElse(System.getProperty("os.arch"));
		} catch (IOException e) {
			System.err.println("The processor's name is not known: " + e.getMessage());
			return System.getProperty("os.arch");
		}
	}
}
