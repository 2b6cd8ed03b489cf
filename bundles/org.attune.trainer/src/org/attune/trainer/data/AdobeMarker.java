// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/** Adobe's segment of a JPEG file, which says how inks are stored (Adobe Technical Note 5116). */
final class AdobeMarker {
	/** The inks are transformed as RGB is to YCbCr. */
	static final int YCCK = 2;

	private static final int APP14 = 0xee;
	private static final int START_OF_SCAN = 0xda;
	private static final String NAME = "Adobe";
	/** From the segment's length, which counts itself, to the transform: 2 of length, 5 of name, 2 of version, 4 of flags. */
	private static final int TRANSFORM = 13;

	private AdobeMarker() {
	}

	/** The transform that the marker names; -1 where there is no marker. */
	static int transform(byte[] file) {
		int position = 2;
		while (position + 4 < file.length && (file[position] & 0xff) == 0xff) {
			final int marker = file[position + 1] & 0xff;
			if (marker == START_OF_SCAN) {
				return -1;
			}
			if (marker == APP14 && position + 2 + TRANSFORM < file.length && isNamed(file, position + 4)) {
				return file[position + 2 + TRANSFORM] & 0xff;
			}
			position += marker == 0xff ? 1 : 2 + ((file[position + 2] & 0xff) << 8 | file[position + 3] & 0xff);
		}
		return -1;
	}

	private static boolean isNamed(byte[] file, int position) {
		for (int index = 0; index < NAME.length(); index++) {
			if (file[position + index] != NAME.charAt(index)) {
				return false;
			}
		}
		return true;
	}
}
