// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import org.attune.model.message.MessageBundle;

/**
 * What can be wrong with a file of Attune's; the texts stand in messages.properties. {0} is the file, {1} the line. A kind
 * of file may have a text of its own.
 */
enum FileMessage {
	UNREADABLE, EMPTY, NOT_UTF8, BROKEN_XML, DOCTYPE, SCHEMA, OTHER_XML, OTHER_VERSION, UNKNOWN_NAME, ILLEGAL_VALUE,
	UNRESOLVED, OTHER_FILE, NO_TASK, NO_SPACE, SEVERAL_ROOTS, UNEXPECTED, FOREIGN_HYPERPARAMETER, CONTROL_CHARACTER;

	private static final MessageBundle BUNDLE = new MessageBundle(FileMessage.class);

	String text(FileKind kind, String... values) {
		return BUNDLE.text(BUNDLE.has(key(kind)) ? key(kind) : name(), values);
	}

	private String key(FileKind kind) {
		return name() + '.' + kind.name();
	}
}
