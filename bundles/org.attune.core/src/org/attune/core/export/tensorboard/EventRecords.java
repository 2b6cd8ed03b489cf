// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** The frame around each event in an event file: length, checksum of the length, event, checksum of the event. */
final class EventRecords {
	/** Bytes of a record in front of its event. */
	static final int HEADER = Long.BYTES + Integer.BYTES;
	/** Bytes of a record behind its event. */
	static final int FOOTER = Integer.BYTES;

	private static final int MASK = 0xa282ead8;

	private EventRecords() {
	}

	static byte[] record(byte[] event) {
		final ByteBuffer record = ByteBuffer.allocate(HEADER + event.length + FOOTER).order(ByteOrder.LITTLE_ENDIAN);
		record.putLong(event.length);
		record.putInt(maskedCrc(record.array(), 0, Long.BYTES));
		record.put(event);
		record.putInt(maskedCrc(event, 0, event.length));
		return record.array();
	}

	/** CRC-32C, turned and shifted so that the checksum of data that holds checksums is none of them. */
	static int maskedCrc(byte[] data, int offset, int length) {
		final CRC32C sum = new CRC32C();
		sum.update(data, offset, length);
		final int crc = (int) sum.getValue();
		return (crc >>> 15 | crc << 17) + MASK;
	}
}
