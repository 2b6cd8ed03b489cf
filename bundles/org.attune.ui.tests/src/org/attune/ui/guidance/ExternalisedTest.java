// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attune.ui.tests.NoErrorLogged;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.w3c.dom.Element;

/** No text that a person reads stands in code or in the plug-in's description, and none is missing; pictures fit any screen. */
@ExtendWith(NoErrorLogged.class)
final class ExternalisedTest {
	private static final Set<String> READ = Set.of("name", "label", "tooltip", "description", "mnemonic");
	private final Bundle bundle = FrameworkUtil.getBundle(Guidance.class);

	@Test
	void everyMessageHasItsText() throws Exception {
		Collection<String> classes = bundle.adapt(BundleWiring.class).listResources("/org/attune/ui", "Messages.class",
				BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
		assertTrue(classes.size() > 10, classes.toString());
		for (String file : classes) {
			Class<?> messages = bundle.loadClass(file.replace(".class", "").replace('/', '.'));
			assertEquals(NLS.class, messages.getSuperclass(), file);
			for (Field field : messages.getDeclaredFields()) {
				if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
					field.setAccessible(true);
					String text = (String) field.get(null);
					assertTrue(text != null && !text.startsWith("NLS missing message"), messages + " " + field.getName());
				}
			}
		}
	}

	@Test
	void everyTextOfTheDescriptionIsAKeyThatIsThere() throws Exception {
		Set<String> missing = new TreeSet<>();
		for (Element element : elements()) {
			for (String attribute : READ) {
				String text = element.getAttribute(attribute);
				if (!text.isEmpty() && !element.getTagName().equals("separator") && !element.getTagName().equals("attribute")
						&& (!text.startsWith("%") || Platform.getResourceString(bundle, text).equals(text.substring(1)))) {
					missing.add(element.getTagName() + " " + attribute + " " + text);
				}
			}
		}
		assertEquals(Set.of(), missing);
	}

	@Test
	void everyPictureIsAVectorGraphicAndThere() throws Exception {
		List<String> files = Collections.list(bundle.findEntries("icons", "*", true)).stream().map(Object::toString).toList();
		assertEquals(List.of(), files.stream().filter(file -> !file.endsWith(".svg")).toList());
		List<String> named = new ArrayList<>();
		for (Element element : elements()) {
			named.add(element.getAttribute("icon"));
		}
		assertEquals(List.of(), named.stream().filter(icon -> !icon.isEmpty() && bundle.getEntry(icon) == null).toList());
		assertTrue(named.stream().filter(icon -> !icon.isEmpty()).distinct().count() > 20);
	}

	private List<Element> elements() throws Exception {
		var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bundle.getEntry("plugin.xml").openStream())
				.getElementsByTagName("*");
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
	}
}
