// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attune.model.file.ExperimentResourceFactory;
import org.attune.model.tuning.TuningPackage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Eclipse reads from plugin.xml, against what it names. */
final class PluginTest {
	private static final Path PLUGIN = Path.of("plugin.xml");

	@Test
	void theGeneratedPackageIsRegisteredUnderItsNamespace() throws Exception {
		final Element generated = element("package");
		assertEquals(TuningPackage.eNS_URI, generated.getAttribute("uri"));
		assertEquals(TuningPackage.class.getName(), generated.getAttribute("class"));
		assertTrue(Files.exists(Path.of(generated.getAttribute("genModel"))));
	}

	@Test
	void tuningFilesAreReadByOurResources() throws Exception {
		final Element parser = element("parser");
		assertEquals("tuning", parser.getAttribute("type"));
		assertEquals(ExperimentResourceFactory.class.getName(), parser.getAttribute("class"));
	}

	@Test
	void tuningFilesHaveTheirContentTypeInUtf8() throws Exception {
		final Element type = element("content-type");
		assertEquals(List.of("org.attune.model.tuning", "tuning", "UTF-8"), List.of(type.getAttribute("id"),
				type.getAttribute("file-extensions"), type.getAttribute("default-charset")));
	}

	private static Element element(String name) throws Exception {
		final Document plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PLUGIN.toFile());
		assertEquals(1, plugin.getElementsByTagName(name).getLength(), name);
		return (Element) plugin.getElementsByTagName(name).item(0);
	}
}
