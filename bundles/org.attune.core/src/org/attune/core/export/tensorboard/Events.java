// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.time.Instant;

/** The messages {@code tensorflow.Event} that are written. */
final class Events {
	private static final String VERSION = "brain.Event:2"; //$NON-NLS-1$
	private static final String WRITER = "Attune"; //$NON-NLS-1$
	private static final int WALL_TIME = 1;
	private static final int STEP = 2;
	private static final int SUMMARY = 5;
	/** Data type float, one dimension of size 0. */
	private static final byte[] EMPTY_TENSOR = { 0x08, 0x01, 0x12, 0x02, 0x12, 0x00 };
	private static final double MILLIS = 1000;

	private Events() {
	}

	/** The first event of each file. */
	static byte[] fileVersion(Instant when) {
		return at(when).text(3, VERSION).message(10, new ProtoMessage().text(1, WRITER)).toByteArray();
	}

	/** One point of a curve. TensorBoard keeps curves as 32-bit floats; NaN and the infinities are such as well. */
	static byte[] scalar(Instant when, long step, String tag, double value) {
		return value(when, step, new ProtoMessage().text(1, tag).floatValue(2, (float) value));
	}

	/** What the HParams plug-in reads, which looks for it in the metadata of a tensor that is empty. */
	static byte[] hparams(Instant when, String tag, byte[] content) {
		final ProtoMessage plugin = new ProtoMessage().text(1, "hparams").bytes(2, content); //$NON-NLS-1$
		return value(when, 0, new ProtoMessage().text(1, tag).bytes(8, EMPTY_TENSOR)
				.message(9, new ProtoMessage().message(1, plugin)));
	}

	private static byte[] value(Instant when, long step, ProtoMessage value) {
		return at(when).integer(STEP, step).message(SUMMARY, new ProtoMessage().message(1, value)).toByteArray();
	}

	private static ProtoMessage at(Instant when) {
		return new ProtoMessage().doubleValue(WALL_TIME, when.toEpochMilli() / MILLIS);
	}
}
