// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attune.model.file.ExperimentResourceFactory;
import org.attune.model.file.StudyResourceFactory;
import org.attune.model.study.StudyPackage;
import org.attune.model.tuning.TuningPackage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Eclipse reads from plugin.xml, against what it names. */
final class PluginTest {
	private static final Path PLUGIN = Path.of("plugin.xml");

	@Test
	void theGeneratedPackagesAreRegisteredUnderTheirNamespaces() throws Exception {
		assertEquals(List.of(TuningPackage.eNS_URI, StudyPackage.eNS_URI), values("package", "uri"));
		assertEquals(List.of(TuningPackage.class.getName(), StudyPackage.class.getName()), values("package", "class"));
		for (String model : values("package", "genModel")) {
			assertTrue(Files.exists(Path.of(model)));
		}
	}

	@Test
	void ourFilesAreReadByOurResources() throws Exception {
		assertEquals(List.of("tuning", "study"), values("parser", "type"));
		assertEquals(List.of(ExperimentResourceFactory.class.getName(), StudyResourceFactory.class.getName()),
				values("parser", "class"));
	}

	@Test
	void ourFilesHaveTheirContentTypesInUtf8() throws Exception {
		assertEquals(List.of("org.attune.model.tuning", "org.attune.model.study"), values("content-type", "id"));
		assertEquals(List.of("tuning", "study"), values("content-type", "file-extensions"));
		assertEquals(List.of("UTF-8", "UTF-8"), values("content-type", "default-charset"));
	}

	/** The attributes of all elements with this name, in their order. */
	private static List<String> values(String element, String attribute) throws Exception {
		final NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PLUGIN.toFile())
				.getElementsByTagName(element);
		return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index))
				.map(each -> each.getAttribute(attribute)).toList();
	}
}
