// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.attune.trace.FieldType;

/** The elements of a XES file: no namespace, keys that are XML names, dates with a zone. */
final class XesLog implements Closeable {
	/** Some readers take more than three digits after the point for thousands of milliseconds. */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
			.withZone(ZoneOffset.UTC);

	private final OutputStream stream;
	private final XMLStreamWriter writer;

	/** Creates the file, which must not be there, and begins the document. */
	XesLog(Path file) throws IOException {
		stream = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
		try {
			writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
			writer.writeStartDocument("UTF-8", "1.0");
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		line();
	}

	/** @param attributes names and values in turn */
	void start(String element, String... attributes) throws IOException {
		try {
			writer.writeStartElement(element);
			attributes(attributes);
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		line();
	}

	void end() throws IOException {
		try {
			writer.writeEndElement();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		line();
	}

	/** An element without content. @param attributes names and values in turn */
	void empty(String element, String... attributes) throws IOException {
		try {
			writer.writeEmptyElement(element);
			attributes(attributes);
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		line();
	}

	void string(String key, String value) throws IOException {
		empty("string", "key", name(key), "value", value);
	}

	void date(String key, Instant value) throws IOException {
		empty("date", "key", name(key), "value", DATE.format(value));
	}

	/** An attribute of the type that fits the field's. */
	void typed(String key, FieldType type, String value) throws IOException {
		switch (type) {
			case INTEGER -> empty("int", "key", name(key), "value", value);
			case NUMBER, NUMBERS_BY_NAME -> empty("float", "key", name(key), "value", real(value));
			case TRUTH -> empty("boolean", "key", name(key), "value", value);
			case TEXT, CHOICE, TEXTS, TEXTS_BY_NAME -> string(key, value);
		}
	}

	/** XML Schema has another word for infinity than Java. */
	private static String real(String value) {
		return value.replace("Infinity", "INF");
	}

	/** An XML name; what cannot be in one is written as {@code _x0020_}. */
	private static String name(String key) {
		final StringBuilder name = new StringBuilder();
		key.codePoints().forEach(c -> {
			final boolean letter = c < 128 && Character.isLetter(c) || c == '_' || c == ':';
			final boolean inside = c < 128 && Character.isDigit(c) || c == '.' || c == '-';
			if (letter || inside && !name.isEmpty()) {
				name.appendCodePoint(c);
			} else {
				name.append(String.format(Locale.ROOT, "_x%04X_", c));
			}
		});
		return name.toString();
	}

	/** XML 1.0 has no way to write most control characters. */
	private static String content(String text) {
		return text.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE
				|| c > 0xFFFF ? c : 0xFFFD).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int index = 0; index < attributes.length; index += 2) {
			writer.writeAttribute(attributes[index], content(attributes[index + 1]));
		}
	}

	private void line() throws IOException {
		try {
			writer.writeCharacters("\n");
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		try (stream) {
			writer.writeEndDocument();
			writer.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}
}
