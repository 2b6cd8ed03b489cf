// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks over the fields of a protocol buffers message. What is not of the kind that is asked for gives zero or nothing.
 * A message that breaks off throws {@link BufferUnderflowException} or {@link IllegalArgumentException}.
 */
final class ProtoFields {
	private final ByteBuffer rest;
	private int field;
	private long number;
	private ByteBuffer content = ByteBuffer.allocate(0);

	ProtoFields(ByteBuffer message) {
		this.rest = message.slice().order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Goes to the next field, if there is one. */
	boolean next() {
		if (!rest.hasRemaining()) {
			return false;
		}
		final long tag = varint();
		field = (int) (tag >>> 3);
		number = 0;
		content = ByteBuffer.allocate(0);
		switch ((int) tag & 7) {
			case 0 -> number = varint();
			case 1 -> number = rest.getLong();
			case 2 -> content = take((int) varint());
			case 5 -> number = rest.getInt();
			default -> throw new IllegalArgumentException("wire type of field " + field); //$NON-NLS-1$
		}
		return true;
	}

	int field() {
		return field;
	}

	long number() {
		return number;
	}

	String text() {
		return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
	}

	ProtoFields message() {
		return new ProtoFields(content.duplicate());
	}

	private ByteBuffer take(int length) {
		if (length < 0 || length > rest.remaining()) {
			throw new BufferUnderflowException();
		}
		final ByteBuffer taken = rest.slice(rest.position(), length);
		rest.position(rest.position() + length);
		return taken;
	}

	private long varint() {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			final byte next = rest.get();
			value |= (long) (next & 0x7F) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw new IllegalArgumentException("varint"); //$NON-NLS-1$
	}
}
