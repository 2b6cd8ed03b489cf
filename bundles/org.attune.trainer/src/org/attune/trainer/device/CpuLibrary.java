// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The builds of ND4J's CPU library, fastest first. Each lies in a folder of its own on the class path, so several may be there; left
 * alone, JavaCPP takes the first one that it finds in an order of its own, generic before AVX2, whatever the processor.
 */
public enum CpuLibrary {
	/** For processors with the instruction sets of Intel's Haswell (2013), which its compiler flags name, or AMD's Excavator. */
	AVX2("-onednn-avx2", Set.of("avx2", "fma", "f16c", "bmi1", "bmi2", "movbe", "abm")),
	/** For every 64-bit processor; oneDNN still uses what it finds, the other operations do not. */
	GENERIC("-onednn", Set.of());

	/** The system property by which JavaCPP chooses. */
	static final String PROPERTY = "org.bytedeco.javacpp.platform.extension";

	private static final String FOLDER = "org/nd4j/linalg/cpu/nativecpu/bindings/";
	private static final String FILE = "/libnd4jcpu.so";
	private static final String PLATFORM = "linux-x86_64";

	private final String extension;
	private final Set<String> needs;

	CpuLibrary(String extension, Set<String> needs) {
		this.extension = extension;
		this.needs = needs;
	}

	/**
	 * Makes the engine load the fastest build that is on the class path and that this processor understands. To be called before the
	 * engine is loaded; a choice that was made by JavaCPP's system property stands.
	 */
	public static void choose() {
		if (System.getProperty(PROPERTY) == null) {
			best(Cpu.ofThisMachine().flags(), CpuLibrary::isInstalled).ifPresent(best -> System.setProperty(PROPERTY, best.extension));
		}
	}

	/** The name of the chosen build, for the record of a run: other builds give other bits. */
	public static String chosen() {
		return PLATFORM + System.getProperty(PROPERTY, "");
	}

	/** @param flags of the processor. @return nothing where none is installed that it understands */
	static Optional<CpuLibrary> best(Set<String> flags, Predicate<CpuLibrary> installed) {
		return Arrays.stream(values()).filter(build -> flags.containsAll(build.needs) && installed.test(build)).findFirst();
	}

	private boolean isInstalled() {
		return CpuLibrary.class.getClassLoader().getResource(FOLDER + PLATFORM + extension + FILE) != null;
	}
}
