// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.stream.ImageInputStream;

/**
 * What a JPEG file says of its channels (ISO 10918-1, annex B; Adobe Technical Note 5116). Java's reader knows it as well, but
 * does not tell, and makes different colours of inks from release to release.
 *
 * @param channels       1 grey, 3 colours, 4 inks; 0: the file does not say
 * @param adobeTransform what Adobe's marker names; {@link #NONE} where there is no such marker
 */
record JpegHeader(int channels, int adobeTransform) {
	static final int NONE = -1;

	/** Adobe's transform of inks into YCbCr and black. */
	static final int YCCK = 2;

	private static final JpegHeader UNKNOWN = new JpegHeader(0, NONE);
	private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

	/** Leaves the stream where it was, which is at the file's begin. */
	static JpegHeader of(ImageInputStream file) throws IOException {
		file.mark();
		try {
			return read(file);
		} catch (EOFException e) {
			return UNKNOWN; // the reader will refuse such a file
		} finally {
			file.reset();
		}
	}

	boolean hasInks() {
		return channels == 4;
	}

	private static JpegHeader read(ImageInputStream file) throws IOException {
		file.readUnsignedShort();
		int transform = NONE;
		while (file.readUnsignedByte() == 0xff) {
			final int marker = marker(file);
			final byte[] content = new byte[Math.max(0, file.readUnsignedShort() - 2)];
			file.readFully(content);
			if (isFrame(marker) && content.length > 5) { // 1 of precision, 2 of height, 2 of width
				return new JpegHeader(content[5] & 0xff, transform);
			}
			if (marker == 0xee && isAdobe(content)) {
				transform = content[11] & 0xff; // 5 of name, 2 of version, 4 of flags
			}
		}
		return UNKNOWN;
	}

	/** Any number of bytes FF may stand in front of a marker. */
	private static int marker(ImageInputStream file) throws IOException {
		int marker = file.readUnsignedByte();
		while (marker == 0xff) {
			marker = file.readUnsignedByte();
		}
		return marker;
	}

	/** Start of frame, of whatever kind: C0 to CF but for DHT, JPG and DAC. */
	private static boolean isFrame(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	private static boolean isAdobe(byte[] content) {
		return content.length > 11 && Arrays.equals(content, 0, ADOBE.length, ADOBE, 0, ADOBE.length);
	}
}
