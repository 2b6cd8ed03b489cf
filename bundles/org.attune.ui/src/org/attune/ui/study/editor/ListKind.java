// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

import org.attune.model.validation.Problem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Composite;

/**
 * What a list of the form is about.
 *
 * @param key
 *            what the test keys of its controls begin with
 * @param name
 *            of the list, as "Pages"
 * @param element
 *            what one element is called, as "page"
 * @param list
 *            feature of the owner
 * @param factory
 *            makes a new element; empty: there are neither new elements nor less
 * @param concerned
 *            whether a problem outside of an element is about it
 */
record ListKind<T extends EObject>(String key, String name, String element, String tip, EReference list,
		List<Column<T>> columns, Optional<Supplier<T>> factory, Details<T> details, BiPredicate<T, Problem> concerned) {

	ListKind(String key, String name, String element, String tip, EReference list, List<Column<T>> columns,
			Supplier<T> factory, Details<T> details) {
		this(key, name, element, tip, list, columns, Optional.of(factory), details, (one, problem) -> false);
	}

	/** A column of the table. */
	record Column<T>(String title, int width, Function<T, String> text) {
	}

	/** What stands beside the table of the selected element. */
	interface Details<T> {
		/**
		 * @param area
		 *            empty, without a layout
		 */
		List<StudyRow> create(Composite area, T element);
	}

	/** Whether a problem is about an element. */
	boolean isAbout(T one, Problem problem) {
		return EcoreUtil.isAncestor(one, problem.target()) || concerned.test(one, problem);
	}
}
