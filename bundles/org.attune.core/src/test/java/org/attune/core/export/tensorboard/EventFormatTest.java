// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** Against bytes that TensorBoard 2.21 was seen to read. */
class EventFormatTest {
	@Test
	void theMaskedChecksumIsTensorFlows() {
		final byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
		final int crc = EventRecords.maskedCrc(digits, 0, digits.length);
		assertEquals("c78ab0e5", HexFormat.of().toHexDigits(crc));
	}

	@Test
	void aRecordIsLengthChecksumDataChecksum() {
		final byte[] version = new ProtoMessage().text(3, "brain.Event:2").toByteArray();
		assertEquals("0f000000000000006d532b091a0d627261696e2e4576656e743a32fc985129",
				hex(EventRecords.record(version)));
	}

	@Test
	void aScalarIsWallTimeStepAndValue() {
		final byte[] event = Events.scalar(Instant.ofEpochSecond(1), 7, "loss", 0.5);
		assertEquals("1a00000000000000129bd82d09000000000000f03f10072a0d0a0b0a046c6f7373150000003f862c9a2f",
				hex(EventRecords.record(event)));
	}

	@Test
	void valuesThatAreNoNumbersAreFloatsAsWell() {
		assertTrue(hex(Events.scalar(Instant.EPOCH, 1, "l", Double.NaN)).endsWith("150000c07f"));
		assertTrue(hex(Events.scalar(Instant.EPOCH, 1, "l", Double.NEGATIVE_INFINITY)).endsWith("15000080ff"));
	}

	@Test
	void theTensorOfHparamsIsEmpty() {
		assertTrue(hex(Events.hparams(Instant.EPOCH, "t", new byte[0])).contains("4206080112021200"));
	}

	@Test
	void longNumbersTakeSevenBitsPerByte() {
		assertEquals("10ac02", hex(new ProtoMessage().integer(2, 300).toByteArray()));
		assertEquals("10ffffffffffffffffff01", hex(new ProtoMessage().integer(2, -1).toByteArray()));
	}

	@Test
	void fieldsAreReadBack() {
		final ProtoFields fields = new ProtoFields(ByteBuffer.wrap(new ProtoMessage().doubleValue(1, 2).integer(2, 300)
				.floatValue(3, 4).text(4, "é").message(5, new ProtoMessage().integer(1, 9)).toByteArray()));
		assertTrue(fields.next());
		assertEquals(2, Double.longBitsToDouble(fields.number()));
		assertTrue(fields.next());
		assertEquals(300, fields.number());
		assertTrue(fields.next() && fields.next());
		assertEquals("é", fields.text());
		assertTrue(fields.next());
		final ProtoFields inner = fields.message();
		assertTrue(inner.next());
		assertEquals(9, inner.number());
		assertEquals(false, fields.next());
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}
}
