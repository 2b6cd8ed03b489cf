// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.message;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.ResourceBundle;

/**
 * The texts in the {@code messages.properties} beside a class, in the language of the machine. OSGi's NLS would do the
 * same, but the model also works in a plain JVM without OSGi.
 */
public final class MessageBundle {
	private final ResourceBundle texts;

	/** @param owner a class of the package that holds the texts */
	public MessageBundle(Class<?> owner) {
		this.texts = ResourceBundle.getBundle(owner.getPackageName() + ".messages", owner.getModule());
	}

	/**
	 * The text with its {@code {0}}, {@code {1}} ... replaced.
	 *
	 * @param values texts; a number would be written in the way of the machine's language
	 * @throws java.util.MissingResourceException where the bundle has no such key
	 */
	public String text(String key, String... values) {
		return new MessageFormat(texts.getString(key)).format(values);
	}

	/** Whether a text can have come from {@link #text} with this key. */
	public boolean wrote(String key, String text) {
		final ParsePosition position = new ParsePosition(0);
		return new MessageFormat(texts.getString(key)).parse(text, position) != null
				&& position.getIndex() == text.length();
	}
}
