// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.message;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts in the {@code messages.properties} beside a class, in the language of the machine. OSGi's NLS would do the
 * same, but the model also works in a plain JVM without OSGi.
 */
public final class MessageBundle {
	/** Stands in no text. */
	private static final String VALUE = "\u0000";
	private static final int MOST_VALUES = 10;

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

	/** Whether there is such a text. */
	public boolean has(String key) {
		return texts.containsKey(key);
	}

	/** Whether a text can have come from {@link #text} with this key, whatever the values were. */
	public boolean wrote(String key, String text) {
		final String pattern = Stream.of(fixed(key).split(VALUE, -1)).map(Pattern::quote)
				.collect(Collectors.joining(".*"));
		return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
	}

	/** How many characters of a text are the same for all values: of two that can have written it, more tell more. */
	public int fixedLength(String key) {
		return fixed(key).replace(VALUE, "").length();
	}

	/** The text with a mark in place of each value. */
	private String fixed(String key) {
		final Object[] values = new Object[MOST_VALUES];
		Arrays.fill(values, VALUE);
		return new MessageFormat(texts.getString(key)).format(values);
	}
}
