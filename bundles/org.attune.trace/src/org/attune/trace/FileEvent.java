// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import static org.attune.trace.Privacy.NAME;
import static org.attune.trace.Privacy.STRUCTURE;

/** What the person does with files. The content of a person's own files is never recorded. */
public sealed interface FileEvent extends TraceEvent {

	@Event(name = "org.attune.export", since = 2, title = "Exported", description = """
			Runs, charts or the trace were written to a file or sent.""")
	record Exported(@Field(value = "for example csv or progsnap2", privacy = STRUCTURE) String format,
			@Field(value = "what was exported, for example runs", privacy = STRUCTURE) String what) implements FileEvent {
	}

	@Event(name = "org.attune.file.open", since = 2, title = "File opened", description = """
			A file of the person's own project was opened in an editor.""")
	record FileOpened(@Field(value = Meaning.FILE, privacy = NAME) String path,
			@Field(value = "of the file", privacy = STRUCTURE, unit = "B") long size,
			@Field(value = Meaning.CONTENT, privacy = NAME) String contentHash) implements FileEvent {
	}

	@Event(name = "org.attune.file.save", since = 2, title = "File saved", description = """
			A file of the person's own project was saved.""")
	record FileSaved(@Field(value = Meaning.FILE, privacy = NAME) String path,
			@Field(value = "of the file", privacy = STRUCTURE, unit = "B") long size,
			@Field(value = Meaning.CONTENT, privacy = NAME) String contentHash,
			@MayBeAbsent @Field(value = "bytes between the first and the last that differ from before",
					privacy = STRUCTURE, unit = "B") Long changed) implements FileEvent {
	}
}
