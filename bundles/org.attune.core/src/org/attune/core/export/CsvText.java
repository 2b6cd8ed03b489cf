// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rows of comma-separated values as RFC 4180 has them: quoted where necessary, ended by CR LF. */
public final class CsvText {
	private final Writer writer;

	public CsvText(Writer writer) {
		this.writer = writer;
	}

	public void row(List<String> fields) throws IOException {
		for (int index = 0; index < fields.size(); index++) {
			writer.write(index == 0 ? "" : ","); //$NON-NLS-1$ //$NON-NLS-2$
			writer.write(quoted(fields.get(index)));
		}
		writer.write("\r\n"); //$NON-NLS-1$
	}

	private static String quoted(String field) {
		final boolean plain = field.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n'
				|| each == '\r')
				&& field.equals(field.strip());
		return plain ? field : '"' + field.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
