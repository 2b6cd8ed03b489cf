// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.nd4j.nativeblas;

/**
 * Lets the layers of Deeplearning4j 1.0.0-M2.1 find out that oneDNN is there: they look for this class by name, which that very
 * release moved. Without it convolutions are about four times slower.
 */
public final class Nd4jCpu {
	private Nd4jCpu() {
	}

	/** The part of the native environment that the layers ask for. */
	public static final class Environment {
		private static final Environment INSTANCE = new Environment();

		private Environment() {
		}

		/** The only instance; the name is the one that the layers look for. */
		public static Environment getInstance() {
			return INSTANCE;
		}

		/** Whether the native library has oneDNN and uses it. */
		public boolean isUseMKLDNN() {
			return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
		}
	}
}
