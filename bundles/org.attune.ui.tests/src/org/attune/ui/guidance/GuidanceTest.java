// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.attune.ui.explore.ExploreView;
import org.attune.ui.tests.NoErrorLogged;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Help, context help, cheat sheet and keys lead to what is there. */
@ExtendWith(NoErrorLogged.class)
final class GuidanceTest {
	private static final String PERSPECTIVE = "org.eclipse.ui.perspectives.showPerspective.perspectiveId";
	private final Bundle bundle = FrameworkUtil.getBundle(ExploreView.class);

	@Test
	void everyPageOfTheBookIsThereAndWellFormed() throws Exception {
		List<Element> topics = elements(parse("help/toc.xml"), "topic");
		assertTrue(topics.size() > 8);
		for (Element topic : topics) {
			Document page = parse(topic.getAttribute("href"));
			assertEquals(topic.getAttribute("label"), page.getElementsByTagName("h1").item(0).getTextContent());
		}
	}

	@Test
	void everyPageIsInTheBook() throws Exception {
		List<String> listed = elements(parse("help/toc.xml"), "topic").stream().map(topic -> topic.getAttribute("href")).toList();
		for (URL page : Collections.list(bundle.findEntries("help", "*.html", false))) {
			assertTrue(listed.contains(page.getPath().substring(1)), page.getPath());
		}
	}

	@Test
	void everyLinkOfAPageLeadsToAPage() throws Exception {
		for (URL page : Collections.list(bundle.findEntries("help", "*.html", false))) {
			for (Element link : elements(parse(page.getPath()), "a")) {
				assertNotEquals(null, bundle.getEntry("help/" + link.getAttribute("href")), page + " " + link.getAttribute("href"));
			}
		}
	}

	@Test
	void everyContextHasPagesThatAreThere() throws Exception {
		List<Element> contexts = elements(parse("contexts/contexts.xml"), "context");
		assertEquals(
				List.of("metrics", "runs", "queue", "layers", "device", "compare", "editor", "launch", "preferences", "explore",
						"searchpath", "integrations", "exchange", "wizard", "mytrace", "upload", "study",
						"studyeditor"),
				contexts.stream().map(context -> context.getAttribute("id")).toList());
		for (Element topic : elements(parse("contexts/contexts.xml"), "topic")) {
			assertNotEquals(null, bundle.getEntry(topic.getAttribute("href")), topic.getAttribute("href"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "first-network, 5", "first-study, 2" })
	void theStepsOfACheatSheetAreCommandsThatAreThere(String sheet, int count) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		List<Element> steps = elements(parse("cheatsheets/" + sheet + ".xml"), "command");
		assertEquals(count, steps.size());
		for (Element step : steps) {
			ParameterizedCommand command = commands.deserialize(step.getAttribute("serialization"));
			assertTrue(command.getCommand().isDefined(), step.getAttribute("serialization"));
			Map<?, ?> parameters = command.getParameterMap();
			if (parameters.containsKey(PERSPECTIVE)) {
				assertNotEquals(null, PlatformUI.getWorkbench().getPerspectiveRegistry()
						.findPerspectiveWithId((String) parameters.get(PERSPECTIVE)));
			}
		}
		for (Element item : elements(parse("cheatsheets/" + sheet + ".xml"), "item")) {
			assertNotEquals(null, bundle.getEntry(item.getAttribute("href").replace("/org.attune.ui/", "")));
		}
	}

	@Test
	void everyFileThatAnExtensionNamesIsThere() throws Exception {
		List<Element> extensions = elements(parse("plugin.xml"), "*");
		List<String> files = extensions.stream()
				.flatMap(each -> Stream.of("contentFile", "file", "content").map(each::getAttribute))
				.filter(file -> !file.isEmpty()).toList();
		assertEquals(5, files.size(), files.toString());
		for (String file : files) {
			parse(file);
		}
	}

	@Test
	void keysOfTheContextAreBoundToCommandsThatAreThere() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		List<Binding> own = Arrays.stream(bindings.getBindings())
				.filter(binding -> "org.attune.ui.context".equals(binding.getContextId())).toList();
		assertFalse(own.isEmpty());
		own.forEach(binding -> assertTrue(binding.getParameterizedCommand().getCommand().isDefined(), binding.toString()));
	}

	@Test
	void everyKeyIsOnThePageOfKeys() throws Exception {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		List<Set<String>> listed = elements(parse("help/keyboard.html"), "td").stream().map(Element::getTextContent)
				.map(GuidanceTest::keys).toList();
		List<String> bound = Arrays.stream(bindings.getBindings()).filter(binding -> binding.getParameterizedCommand() != null)
				.filter(binding -> binding.getParameterizedCommand().getId().startsWith("org.attune."))
				.map(binding -> binding.getTriggerSequence().format()).toList();
		assertTrue(bound.size() >= 6, bound.toString());
		bound.forEach(keys -> assertTrue(listed.contains(keys(keys)), keys));
	}

	/** Systems write them in different orders. */
	private static Set<String> keys(String sequence) {
		return new HashSet<>(List.of(sequence.split("\\+")));
	}

	@Test
	void allCommandsAreInTheCategoryOfAttune() throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		List<Command> own = Arrays.stream(commands.getDefinedCommands())
				.filter(command -> command.getId().startsWith("org.attune.")).toList();
		assertTrue(own.size() > 15, own.toString());
		for (Command command : own) {
			assertEquals("Attune", command.getCategory().getName(), command.getId());
		}
	}

	/** Without looking for a DTD anywhere. */
	private Document parse(String file) throws Exception {
		URL entry = bundle.getEntry(file);
		assertNotEquals(null, entry, file);
		DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		try (InputStream in = entry.openStream()) {
			return builder.parse(in);
		}
	}

	private static List<Element> elements(Document document, String name) {
		var nodes = document.getElementsByTagName(name);
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
	}
}
