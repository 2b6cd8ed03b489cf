// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file of an export, in pages for looking at it. Pages end where lines do; where a line is longer than a page, between two
 * characters.
 *
 * @param file
 *            where it is
 * @param name
 *            within the export
 * @param size
 *            in bytes
 * @param pages
 *            where each page begins, the first one at 0
 */
record DraftFile(Path file, String name, long size, List<Long> pages) {
	/** What says how complete the trace is comes last. */
	static final Comparator<DraftFile> EVENTS_FIRST = Comparator
			.comparing((DraftFile file) -> file.name().equals("completeness.csv")).thenComparing(DraftFile::name); //$NON-NLS-1$
	/** Bytes that a page has at least, except for the last one. */
	static final int PAGE = 1 << 15;
	private static final int LONGEST = 2 * PAGE;

	DraftFile {
		pages = List.copyOf(pages);
	}

	static DraftFile of(Path folder, Path file) throws IOException {
		return new DraftFile(file, folder.relativize(file).toString(), Files.size(file), pages(file));
	}

	private static List<Long> pages(Path file) throws IOException {
		List<Long> pages = new ArrayList<>(List.of(0L));
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), PAGE)) {
			long place = 0;
			boolean lineEnded = false;
			for (int next = bytes.read(); next >= 0; next = bytes.read()) {
				long length = place - pages.getLast();
				boolean character = (next & 0xC0) != 0x80; // begins one in UTF-8
				if (length >= PAGE && lineEnded || length >= LONGEST && character) {
					pages.add(place);
				}
				lineEnded = next == '\n';
				place++;
			}
		}
		return pages;
	}

	/** Where the page ends. */
	long end(int page) {
		return page + 1 < pages.size() ? pages.get(page + 1) : size;
	}

	/** A few dozen kilobytes of text. */
	String page(int page) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) { //$NON-NLS-1$
			byte[] part = new byte[(int) (end(page) - pages.get(page))];
			bytes.seek(pages.get(page));
			bytes.readFully(part);
			return new String(part, StandardCharsets.UTF_8);
		}
	}
}
