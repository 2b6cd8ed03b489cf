// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether some bytes are the XML of a kind of file as far as that can be told without its model. */
record ModelXml(FileKind kind, String name, byte[] content) {
	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	void check() throws ModelFileException {
		final String text = text();
		if (text.isBlank()) {
			throw failure(0, FileMessage.EMPTY, null);
		}
		try {
			final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			check(factory.createXMLStreamReader(new StringReader(text)));
		} catch (XMLStreamException e) {
			throw failure(e.getLocation().getLineNumber(), FileMessage.BROKEN_XML, e, reason(e));
		}
	}

	/** The content as text; a file without a byte that is no UTF-8. */
	private String text() throws ModelFileException {
		final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		final ByteBuffer bytes = ByteBuffer.wrap(content);
		final CharBuffer characters = CharBuffer.allocate(content.length + 1);
		final CoderResult result = decoder.decode(bytes, characters, true);
		characters.flip();
		if (result.isError()) {
			final long line = 1 + characters.chars().filter(character -> character == '\n').count();
			throw failure((int) line, FileMessage.NOT_UTF8, null);
		}
		final String text = characters.toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private void check(XMLStreamReader xml) throws XMLStreamException, ModelFileException {
		boolean root = true;
		while (xml.hasNext()) {
			final int event = xml.next();
			if (event == XMLStreamConstants.DTD) {
				throw failure(xml.getLocation().getLineNumber(), FileMessage.DOCTYPE, null);
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				checkElement(xml, root);
				root = false;
			}
		}
	}

	private void checkElement(XMLStreamReader xml, boolean root) throws ModelFileException {
		final int line = xml.getLocation().getLineNumber();
		if (xml.getAttributeValue(XSI, "schemaLocation") != null) {
			throw failure(line, FileMessage.SCHEMA, null); // EMF would fetch what it names
		}
		final String namespace = String.valueOf(xml.getNamespaceURI());
		final String expected = kind.root().getEPackage().getNsURI();
		if (root && !(namespace.equals(expected) && xml.getLocalName().equals(kind.root().getName()))) {
			final String family = expected.substring(0, expected.lastIndexOf('/') + 1);
			final boolean ours = namespace.startsWith(family) && !namespace.equals(expected);
			throw failure(line, ours ? FileMessage.OTHER_VERSION : FileMessage.OTHER_XML, null, xml.getLocalName(),
					namespace.equals("null") ? "" : namespace, expected);
		}
	}

	/** The parser's message without its first line, which only repeats the position. */
	private static String reason(XMLStreamException fault) {
		final String message = String.valueOf(fault.getMessage());
		final int start = message.indexOf("Message: ");
		return (start < 0 ? message : message.substring(start + 9)).strip().replaceAll("\\.$", "");
	}

	private ModelFileException failure(int line, FileMessage message, Exception cause, String... more) {
		final String[] values = new String[more.length + 2];
		values[0] = name;
		values[1] = String.valueOf(line);
		System.arraycopy(more, 0, values, 2, more.length);
		return new ModelFileException(name, line, message.text(kind, values), cause);
	}
}
