// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Finds widgets by type or by their test key. */
public final class Widgets {
	private static final String KEY = "org.attune.id";

	private Widgets() {
	}

	/** The control with the key in or below a composite; a test fails without it. */
	public static <T extends Control> T find(Composite root, String key, Class<T> type) {
		return all(root, type).filter(control -> key.equals(control.getData(KEY))).findFirst()
				.orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " with the key " + key));
	}

	/** All controls of a type in or below a composite. */
	public static <T extends Control> Stream<T> all(Composite root, Class<T> type) {
		return below(root).filter(type::isInstance).map(type::cast);
	}

	private static Stream<Control> below(Control control) {
		Stream<Control> children = control instanceof Composite composite
				? Arrays.stream(composite.getChildren()).flatMap(Widgets::below)
				: Stream.empty();
		return Stream.concat(Stream.of(control), children);
	}
}
