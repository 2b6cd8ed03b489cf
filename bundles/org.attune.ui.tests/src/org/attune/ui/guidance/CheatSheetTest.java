// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attune.ui.explore.ExploreView;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.Dialogs;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Element;

/** The welcome page leads to "Tune your first network", and its steps do what they say. */
@ExtendWith(NoErrorLogged.class)
final class CheatSheetTest {
	private static final String ID = "org.attune.ui.cheatsheet.first";
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();

	@AfterEach
	void leaveThePerspectiveAsItComes() {
		AttuneParts.page();
		Waiting.untilIdle();
	}

	@Test
	void theWelcomePageLeadsToTheSheet() throws Exception {
		IConfigurationElement extension = contribution("org.eclipse.ui.intro.configExtension");
		assertEquals("org.eclipse.ui.intro.universalConfig", extension.getAttribute("configId"));
		URI link = URI.create(elements(extension.getAttribute("content"), "link").getFirst().getAttribute("url"));
		Map<String, String> query = Arrays.stream(link.getQuery().split("&")).map(part -> part.split("="))
				.collect(Collectors.toMap(part -> part[0], part -> part[1]));

		assertEquals("org.eclipse.ui.intro", link.getHost());
		assertEquals(Map.of("partId", "org.eclipse.platform.cheatsheet", "input", ID), query);
	}

	@Test
	void itsStepsOpenThePerspectiveTheWizardAndTheView() throws Exception {
		PlatformUI.getWorkbench().showPerspective("org.eclipse.ui.resourcePerspective", page.getWorkbenchWindow());
		List<String> steps = elements("cheatsheets/first-network.xml", "command").stream()
				.map(step -> step.getAttribute("serialization")).toList();
		execute(steps.get(0));
		assertEquals(TuningPerspective.ID, page.getPerspective().getId());

		boolean[] opened = new boolean[1];
		Dialogs.whenOpen("New Tuning Experiment", dialog -> opened[0] = true);
		execute(steps.get(1));
		assertTrue(opened[0], "the wizard");

		execute(steps.getLast());
		assertNotNull(page.findView(ExploreView.ID));
	}

	private static void execute(String serialized) throws Exception {
		ParameterizedCommand command = PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(serialized);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		Waiting.untilIdle();
	}

	/** What an extension of ours contributes; its point may belong to a bundle that is not here. */
	private static IConfigurationElement contribution(String point) {
		return Arrays.stream(Platform.getExtensionRegistry().getExtensions("org.attune.ui"))
				.filter(extension -> extension.getExtensionPointUniqueIdentifier().equals(point))
				.map(extension -> extension.getConfigurationElements()[0]).findFirst().orElseThrow();
	}

	private static List<Element> elements(String file, String name) throws Exception {
		var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(FrameworkUtil.getBundle(Guidance.class).getEntry(file).openStream()).getElementsByTagName(name);
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
	}
}
