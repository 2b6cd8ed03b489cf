// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads event files by itself, as TensorBoard would: all files of a folder one after the other. */
final class ReadEvents {
	/** @param value NaN also for what is no scalar */
	record Scalar(String tag, long step, float value) {
	}

	private ReadEvents() {
	}

	static List<Scalar> in(Path folder) throws IOException {
		final List<Scalar> scalars = new ArrayList<>();
		for (Path file : WrittenEvents.files(folder)) {
			final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			while (bytes.remaining() > EventRecords.HEADER) {
				final int length = (int) bytes.getLong();
				bytes.getInt();
				event(new ProtoFields(bytes.slice(bytes.position(), length)), scalars);
				bytes.position(bytes.position() + length + EventRecords.FOOTER);
			}
		}
		return scalars;
	}

	static List<Scalar> of(Path folder, String tag) throws IOException {
		return in(folder).stream().filter(scalar -> scalar.tag().equals(tag)).toList();
	}

	private static void event(ProtoFields event, List<Scalar> scalars) {
		long step = 0;
		while (event.next()) {
			step = event.field() == 2 ? event.number() : step;
			if (event.field() == 5) {
				final ProtoFields summary = event.message();
				summary.next();
				scalars.add(value(summary.message(), step));
			}
		}
	}

	private static Scalar value(ProtoFields value, long step) {
		String tag = "";
		float number = Float.NaN;
		while (value.next()) {
			tag = value.field() == 1 ? value.text() : tag;
			number = value.field() == 2 ? Float.intBitsToFloat((int) value.number()) : number;
		}
		return new Scalar(tag, step, number);
	}
}
