// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.List;
import java.util.Optional;

/**
 * What the CUDA 11.6 build of ND4J 1.0.0-M2.1 demands of a GPU.
 *
 * <p>
 * Its machine code was listed from the library itself (cuobjdump: sm_37, 50, 52, 60, 61, 70, 75, 80, 86 and no PTX that a driver
 * could compile for others). The drivers are those of NVIDIA's CUDA Toolkit release notes, tables "CUDA Toolkit and Minimum Required
 * Driver Version for CUDA Minor Version Compatibility" (CUDA 11.x on Linux: 450.80.02) and "CUDA Toolkit and Corresponding Driver
 * Versions" (CUDA 11.6 GA on Linux: 510.39.01). Minor version compatibility excludes only code that has to be compiled from PTX.
 */
final class CudaBuild {
	/** The least free memory of a GPU, in bytes, that it is chosen with: context and libraries alone take some hundred MB. */
	static final long LEAST_MEMORY = 1L << 30;

	private static final List<Capability> CODE = List.of(new Capability(3, 7), new Capability(5, 0), new Capability(5, 2),
			new Capability(6, 0), new Capability(6, 1), new Capability(7, 0), new Capability(7, 5), new Capability(8, 0),
			new Capability(8, 6));
	private static final DriverVersion OLDEST_DRIVER = new DriverVersion(450, 80, 2);
	private static final String CLASS = "org/nd4j/linalg/jcublas/JCublasBackend.class";

	private CudaBuild() {
	}

	/** Whether its libraries are on the class path. */
	static boolean isInstalled() {
		return CudaBuild.class.getClassLoader().getResource(CLASS) != null;
	}

	/** Why the GPU cannot be used, a sentence without its full stop; empty where it can. */
	static Optional<String> obstacle(Gpu gpu) {
		final Optional<DriverVersion> driver = DriverVersion.of(gpu.driver());
		if (driver.isEmpty() || driver.get().compareTo(OLDEST_DRIVER) < 0) {
			return Optional.of(gpu + " needs a driver of version 450.80.02 or later and has "
					+ (driver.isEmpty() ? "one of unknown version" : gpu.driver()));
		}
		if (gpu.capability().isEmpty()) {
			return Optional.of(gpu + " does not tell its compute capability; a driver of version 510 or later does");
		}
		return gpu.capability().flatMap(capability -> obstacle(gpu, capability));
	}

	private static Optional<String> obstacle(Gpu gpu, Capability capability) {
		if (CODE.stream().noneMatch(capability::runs)) {
			return Optional.of(gpu + " has compute capability " + capability + ", for which this build of CUDA 11.6 has no code (3.7 and "
					+ "5.0 to 8.9)");
		}
		if (gpu.memoryFree().isPresent() && gpu.memoryFree().getAsLong() < LEAST_MEMORY) {
			return Optional.of(gpu + " has less than 1 GiB of free memory");
		}
		return Optional.empty();
	}
}
