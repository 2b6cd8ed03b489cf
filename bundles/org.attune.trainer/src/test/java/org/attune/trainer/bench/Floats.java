// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of nothing but little-endian 32-bit floats, which any language reads. */
final class Floats {
	private Floats() {
	}

	static void write(Path file, float[] values) {
		final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		try {
			Files.write(file, bytes.array());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static float[] read(Path file) {
		try {
			final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			final float[] values = new float[bytes.remaining() / Float.BYTES];
			bytes.asFloatBuffer().get(values);
			return values;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
