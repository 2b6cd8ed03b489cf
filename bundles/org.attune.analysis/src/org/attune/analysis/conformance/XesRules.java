// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.conformance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rules of XES: the structure by {@code xes-structure.xsd}, and what PM4Py and ProM need beyond it, which the schema of the
 * standard does not demand.
 */
final class XesRules {
	private static final List<String> EXTENSIONS = List.of("concept", "time", "lifecycle", "org");
	private static final String ZONE = ".*(Z|[+-]\\d\\d:\\d\\d)";

	private final Path file;
	private final Problems problems;

	XesRules(Path file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	void check() throws IOException {
		if (!Files.isRegularFile(file)) {
			problems.add(file.getFileName() + " is missing");
			return;
		}
		try (InputStream xml = new BufferedInputStream(Files.newInputStream(file))) {
			final SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
			parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			parsers.setSchema(SchemaFactory.newDefaultInstance()
					.newSchema(new StreamSource(XesRules.class.getResource("xes-structure.xsd").toString())));
			parsers.newSAXParser().parse(xml, new Reading());
		} catch (SAXParseException e) {
			problem(e);
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(e);
		}
	}

	private void problem(SAXParseException e) {
		problems.add(file.getFileName() + ", line " + e.getLineNumber() + ": " + e.getMessage());
	}

	/** Looks at one element after the other. */
	private final class Reading extends DefaultHandler {
		private final Map<String, String> prefixes = new HashMap<>();
		private final Map<String, Map<String, String>> keys = new HashMap<>();
		private Locator locator;
		private String owner = "";

		@Override
		public void setDocumentLocator(Locator given) {
			locator = given;
		}

		@Override
		public void error(SAXParseException e) {
			problem(e);
		}

		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			switch (name) {
				case "extension" -> prefixes.put(attributes.getValue("prefix"), attributes.getValue("uri"));
				case "log", "global", "trace", "event" -> enter(name, attributes);
				case "classifier" -> unless(!attributes.getValue("keys").isBlank(), "the classifier has no keys");
				case "list" -> unless(false, "PM4Py reads no lists");
				default -> attribute(name, attributes);
			}
		}

		private void enter(String name, Attributes attributes) {
			owner = name.equals("global") ? "global " + attributes.getValue("scope") : name;
			unless(!owner.equals("global null"), "ProM reads no globals without a scope");
			keys.put(owner, new HashMap<>());
		}

		private void attribute(String type, Attributes attributes) {
			final String key = attributes.getValue("key");
			final String value = attributes.getValue("value");
			unless(keys.get(owner).put(key, value) == null, "a " + owner + " has the key " + key + " twice");
			unless(!type.equals("date") || value.matches(ZONE), "the date " + key + " has no zone: " + value);
		}

		@Override
		public void endElement(String uri, String name, String qualified) {
			switch (name) {
				case "event" -> {
					needs("event", Set.of("concept:name", "time:timestamp", "lifecycle:transition", "org:resource"));
					owner = "trace";
				}
				case "trace" -> {
					needs("trace", Set.of("concept:name"));
					owner = "log";
				}
				case "global" -> owner = "log";
				case "log" -> log();
				default -> {
					// looked at when it began
				}
			}
		}

		private void log() {
			needs("log", Set.of("concept:name"));
			needs("global trace", Set.of("concept:name"));
			needs("global event", Set.of("concept:name", "time:timestamp", "lifecycle:transition"));
			for (String prefix : EXTENSIONS) {
				unless(("http://www.xes-standard.org/" + prefix + ".xesext").equals(prefixes.get(prefix)),
						"the extension " + prefix + " is not declared");
			}
		}

		private void needs(String name, Set<String> needed) {
			final Map<String, String> found = keys.getOrDefault(name, Map.of());
			needed.forEach(key -> unless(!found.getOrDefault(key, "").isEmpty(), "a " + name + " has no " + key));
		}

		private void unless(boolean rule, String problem) {
			problems.unless(rule, file.getFileName() + ", line " + locator.getLineNumber() + ": " + problem);
		}
	}
}
