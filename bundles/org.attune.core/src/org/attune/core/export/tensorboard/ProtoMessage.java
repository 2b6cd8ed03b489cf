// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts a protocol buffers message together, field by field. Zeros are written as well: presence is the caller's. */
final class ProtoMessage {
	private static final int VARINT = 0;
	private static final int FIXED_64 = 1;
	private static final int LENGTH_DELIMITED = 2;
	private static final int FIXED_32 = 5;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	ProtoMessage integer(int field, long value) {
		tag(field, VARINT);
		varint(value);
		return this;
	}

	ProtoMessage bool(int field, boolean value) {
		return integer(field, value ? 1 : 0);
	}

	ProtoMessage doubleValue(int field, double value) {
		tag(field, FIXED_64);
		final ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(value);
		bytes.writeBytes(buffer.array());
		return this;
	}

	ProtoMessage floatValue(int field, float value) {
		tag(field, FIXED_32);
		final ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value);
		bytes.writeBytes(buffer.array());
		return this;
	}

	ProtoMessage text(int field, String value) {
		return bytes(field, value.getBytes(StandardCharsets.UTF_8));
	}

	ProtoMessage message(int field, ProtoMessage value) {
		return bytes(field, value.toByteArray());
	}

	ProtoMessage bytes(int field, byte[] value) {
		tag(field, LENGTH_DELIMITED);
		varint(value.length);
		bytes.writeBytes(value);
		return this;
	}

	byte[] toByteArray() {
		return bytes.toByteArray();
	}

	private void tag(int field, int wireType) {
		varint((long) field << 3 | wireType);
	}

	private void varint(long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			bytes.write((int) (rest & 0x7F | 0x80));
			rest >>>= 7;
		}
		bytes.write((int) rest);
	}
}
