// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

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

	private static final String ADOBE = "Adobe";

	static JpegHeader of(byte[] file) {
		int transform = NONE;
		int position = 2;
		while (position + 4 < file.length && (file[position] & 0xff) == 0xff) {
			final int marker = file[position + 1] & 0xff;
			if (isFrame(marker) && position + 9 < file.length) {
				return new JpegHeader(file[position + 9] & 0xff, transform);
			}
			// 2 of marker, 2 of length, 5 of name, 2 of version, 4 of flags
			if (marker == 0xee && position + 15 < file.length && isAdobe(file, position + 4)) {
				transform = file[position + 15] & 0xff;
			}
			position += marker == 0xff ? 1 : 2 + ((file[position + 2] & 0xff) << 8 | file[position + 3] & 0xff);
		}
		return new JpegHeader(0, transform);
	}

	boolean hasInks() {
		return channels == 4;
	}

	/** Start of frame, of whatever kind: C0 to CF but for DHT, JPG and DAC. */
	private static boolean isFrame(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	private static boolean isAdobe(byte[] file, int position) {
		for (int index = 0; index < ADOBE.length(); index++) {
			if (file[position + index] != ADOBE.charAt(index)) {
				return false;
			}
		}
		return true;
	}
}
