// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts programs called nvidia-smi into a folder that print what the real one printed on some machine. */
final class RecordedNvidiaSmi {
	static final String RTX_3060 = "0, NVIDIA GeForce RTX 3060, 535.161.07, 8.6, 12288, 11834, 3, 41\n";
	static final String H100 = "0, NVIDIA H100 80GB HBM3, 550.54.15, 9.0, 81559, 81008, 0, 29\n";
	static final String TWO = "0, NVIDIA GeForce GTX 1080 Ti, 525.147.05, 6.1, 11264, 900, 97, 83\n"
			+ "1, Tesla V100-SXM2-16GB, 525.147.05, 7.0, 16384, 16150, 0, 36\n";
	static final String OLD = "0, GeForce GTX 680, 390.157, 3.0, 1998, 1990, [Not Supported], 44\n";
	static final String MISMATCH = "Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 535.183\n";
	static final String NO_DRIVER = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the "
			+ "latest NVIDIA driver is installed and running.\n";

	private RecordedNvidiaSmi() {
	}

	/** @return the program, which prints the text to standard output and ends with the code */
	static Path program(Path folder, String text, int code) throws IOException {
		return script(folder, "cat <<'EOF'\n" + text + "EOF\nexit " + code);
	}

	static Path script(Path folder, String body) throws IOException {
		final Path file = Files.writeString(folder.resolve(NvidiaSmi.PROGRAM), "#!/bin/sh\n" + body + '\n');
		if (!file.toFile().setExecutable(true)) {
			throw new IOException(file + " cannot be made executable");
		}
		return file;
	}
}
